using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Documents;

/// <summary>SEA0301: a finding is accepted, and nobody wrote why.</summary>
internal sealed class SuppressionWithoutReason : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA0301",
        "Suppression without a reason",
        "wwww",
        Profile.Recommended,
        "documentation/compliance/audit-trails",
        "Whoever reviews the suppression next year can't tell whether it is still right");

    public override void Register(RuleRegistration on) => on.Workspace(See);

    private static void See(WorkspaceContext context)
    {
        foreach (var suppression in context.Suppressions)
        {
            // A comment without a rule suppresses nothing; SEA0201 says so.
            if (suppression.Rule is null)
            {
                continue;
            }

            var at = new SourceLocation(suppression.File, suppression.Span);
            var isComment = suppression.Lines is not null;
            if (string.IsNullOrWhiteSpace(suppression.Reason))
            {
                context.Report(at, suppression.Rule, $"The suppression of {suppression.Rule} gives no reason", isComment ? "Add 'because ...' to the comment" : "Add 'reason:' with one sentence on why the finding is accepted");
            }
            else if (context.Policy.RequireTicket && string.IsNullOrWhiteSpace(suppression.Ticket) && !(isComment && NamesTicket(suppression.Reason!)))
            {
                context.Report(at, suppression.Rule, $"The suppression of {suppression.Rule} names no ticket, which the policy asks for", isComment ? "Name the ticket behind 'because', for instance 'because OPS-123: ...'" : "Add 'ticket:' with the ticket that accepts the finding");
            }
        }
    }

    // A comment has no field for a ticket: `OPS-123`, `#123` or an address in its reason is one.
    private static bool NamesTicket(string reason)
    {
        for (var i = 1; i < reason.Length; i++)
        {
            if (reason[i] is >= '0' and <= '9' && (reason[i - 1] == '#' || (reason[i - 1] == '-' && i > 1 && reason[i - 2] is >= 'A' and <= 'Z')))
            {
                return true;
            }
        }

        return reason.IndexOf("://", StringComparison.Ordinal) > 0;
    }
}
