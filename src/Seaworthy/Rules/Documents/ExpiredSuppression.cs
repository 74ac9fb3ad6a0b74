using System.Globalization;
using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Documents;

/// <summary>SEA0302: the life of a suppression is over, can't be told, or is longer than the policy allows.</summary>
internal sealed class ExpiredSuppression : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA0302",
        "Suppression expired",
        "wwee",
        Profile.Recommended,
        "documentation/compliance/review-schedule",
        "A suppression is a loan: when it is due the finding comes back, and somebody has to decide again");

    public override void Register(RuleRegistration on) => on.Workspace(See);

    private static void See(WorkspaceContext context)
    {
        foreach (var suppression in context.Suppressions)
        {
            if (suppression.Rule is null)
            {
                continue;
            }

            var longest = context.Policy.SuppressionDays is { } days && days < (DateTime.MaxValue - context.Today).TotalDays ? context.Today.AddDays(days) : (DateTime?)null;
            if (suppression.ExpiresText is null)
            {
                if (longest is not null)
                {
                    Report(context, suppression, suppression.Span, "never expires, and the policy sets a longest life", $"Add {Field(suppression)} with a date up to {Date(longest.Value)}");
                }
            }
            else if (suppression.Expires is not { } last)
            {
                Report(context, suppression, suppression.ExpiresSpan, "has an expiry that is no date, so it no longer holds", "Write the date as YYYY-MM-DD");
            }
            else if (context.Today > last)
            {
                Report(context, suppression, suppression.ExpiresSpan, $"expired on {Date(last)}, and what it covered is reported again", "Mend the finding, or review it and set a new date");
            }
            else if (longest is { } most && last > most)
            {
                Report(context, suppression, suppression.ExpiresSpan, $"lives longer than the {context.Policy.SuppressionDays!.Value.ToString(CultureInfo.InvariantCulture)} days the policy allows", $"Set a date up to {Date(most)}");
            }
        }
    }

    private static void Report(WorkspaceContext context, Suppression suppression, Text.TextSpan span, string what, string mend) =>
        context.Report(
            new SourceLocation(suppression.File, span),
            suppression.Rule!,
            $"The suppression of {suppression.Rule} {what}",
            mend,
            suppression.Environment is { } name ? [context.Policy.Info(name)] : context.Workspace.Document(suppression.File.Path)?.Environment is { } own ? [own] : []);

    private static string Field(Suppression suppression) => suppression.Lines is null ? "'expires:'" : "'until'";

    private static string Date(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
