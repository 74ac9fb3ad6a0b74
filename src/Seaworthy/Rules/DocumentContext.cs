using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Text;

namespace Seaworthy.Rules;

/// <summary>One file.</summary>
internal sealed class DocumentContext(RuleRun run) : RuleContext(run)
{
    public WorkspaceDocument Document { get; internal set; } = null!;

    public ConfigNode? Root => Document.Document.Root;

    /// <summary>The environments that load it, or the one its name or folder tells of.</summary>
    public IReadOnlyList<EnvironmentInfo> Environments =>
        Document.Source is { } source && Run.LoadedBy(source) is { Count: > 0 } loaded ? [.. loaded.Select(e => e.Info)]
        : Document.Environment is { } own ? [own]
        : [];

    /// <summary>Reports a place in the file.</summary>
    public void Report(TextSpan span, string key, string message, string mend, Severity atMost = Severity.Error, IReadOnlyList<EnvironmentInfo>? environments = null, IReadOnlyList<RelatedLocation>? related = null) =>
        Report(new Issue(new SourceLocation(Document.File, span), message, mend)
        {
            Key = key,
            Environments = environments ?? Environments,
            AtMost = atMost,
            Service = Document.Source is { } source ? Run.LoadedBy(source).FirstOrDefault()?.Service : null,
            Related = related ?? [],
        });

    /// <summary>Reports that something in the file could not be checked.</summary>
    public void ReportNotChecked(TextSpan span, string key, string message, string mend, IReadOnlyList<EnvironmentInfo> environments) =>
        Report(new Issue(new SourceLocation(Document.File, span), message, mend) { Key = key, Environments = environments, AtMost = Severity.Warning, IsNotChecked = true });
}
