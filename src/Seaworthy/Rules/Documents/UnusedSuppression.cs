using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Rules.Documents;

/// <summary>SEA0303: a suppression outlived what it covered.</summary>
internal sealed class UnusedSuppression : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA0303",
        "Suppression or baseline entry matches nothing",
        "nnnn",
        Profile.Recommended,
        "documentation/compliance/review-schedule",
        "A suppression that covers nothing waits to hide the next finding at its place");

    public override void Register(RuleRegistration on) => on.Completed(See);

    private void See(WorkspaceContext context)
    {
        if (!context.IsComplete)
        {
            return;
        }

        var unread = context.Workspace.Documents.Where(d => d.Document.Errors.Length > 0).ToList();
        var reach = new PolicyReach(context.Workspace, context.Unread);
        foreach (var suppression in context.UnusedSuppressions)
        {
            // Silence of a rule that did not speak, or over a file that was not read to its end, proves nothing.
            if (suppression.Rule is { } rule && rule != Descriptor.Id && context.Judges(rule) && !context.IsOnline(rule) && suppression.IsActive(context.Today)
                && reach.Reaches(suppression) && !unread.Exists(d => MayCover(suppression, d, context.Policy)))
            {
                context.Report(
                    new SourceLocation(suppression.File, suppression.Span),
                    rule,
                    $"The suppression of {rule} covers no finding",
                    suppression.Lines is null ? "Remove the entry; if it was meant for a finding, correct its file, key or environment" : "Remove the comment; it covers its own line and the next");
            }
        }
    }

    private static bool MayCover(Suppression suppression, WorkspaceDocument document, Policy policy) =>
        suppression.Lines is not null ? ReferenceEquals(suppression.File, document.File)
        : suppression.Path is not { } glob || Glob.IsMatch(glob, document.File.Path) || (policy.File is { Folder.Length: > 0 } file && Glob.IsMatch(file.Folder + "/" + glob, document.File.Path));
}
