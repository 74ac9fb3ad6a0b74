using Seaworthy.Environments;
using Seaworthy.Findings;

namespace Seaworthy.Rules;

/// <summary>The whole folder.</summary>
internal sealed class WorkspaceContext(RuleRun run) : RuleContext(run)
{
    /// <summary>Files that could not be looked at, with the reason.</summary>
    public IReadOnlyList<UnreadFile> Unread => Run.Unread;

    /// <summary>Every suppression: the policy's and those written as comments.</summary>
    public IReadOnlyList<Policies.Suppression> Suppressions => Run.Suppressions;

    /// <summary>Suppressions that covered no finding of this run; complete only when every other rule has spoken.</summary>
    public IEnumerable<Policies.Suppression> UnusedSuppressions => Run.Funnel.Unused;

    /// <summary>Whether every file was read, every environment judged and no rule failed, so that silence proves something.</summary>
    public bool IsComplete => !Workspace.IsPartial && Run.Unread.Count == 0 && Run.Funnel.JudgesEveryEnvironment && Run.Failures.Count == 0;

    /// <summary>Whether a rule exists and takes part in this run.</summary>
    public bool Judges(string ruleId) => Run.Find(ruleId) is { } rule && Run.Funnel.Judges(rule);

    /// <summary>Whether a rule depends on what stores and endpoints answer.</summary>
    public bool IsOnline(string ruleId) => Run.Find(ruleId) is { IsOnline: true };

    /// <summary>Reports any place.</summary>
    public void Report(SourceLocation at, string key, string message, string mend, IReadOnlyList<EnvironmentInfo>? environments = null, Severity atMost = Severity.Error, IReadOnlyList<RelatedLocation>? related = null, bool isNotChecked = false) =>
        Report(new Issue(at, message, mend)
        {
            Key = key,
            Environments = environments ?? [],
            AtMost = atMost,
            Related = related ?? [],
            IsNotChecked = isNotChecked,
        });
}
