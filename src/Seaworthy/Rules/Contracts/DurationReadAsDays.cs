using System.Globalization;
using Seaworthy.Contracts;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Contracts;

/// <summary>A duration that means days and was hardly meant to.</summary>
internal sealed class DurationReadAsDays : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1006", "Duration read as days", "wwee", Profile.Recommended, "process/pre/configuration-validation",
        "A bare number is read as days, and `24:00:00` as 24 days: a timeout of half a minute lasts a month")
    {
        NeedsContract = true,
    };

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        foreach (var item in Judged.Values(context))
        {
            if (item.Value.Value is { } text && Judged.Kinds(item.Match.Node!).Contains(ContractKind.TimeSpan) && !MeansDays(item.Key)
                && TimeSpan.TryParse(text.Trim(), CultureInfo.InvariantCulture, out var duration) && IsReadAsDays(text.Trim(), duration))
            {
                var days = Math.Abs((int)duration.TotalDays);
                context.Report(item.Value, FormattableString.Invariant($"'{item.Key}' is read as {days} day{(days == 1 ? "" : "s")} ({ContractWords.Where(item.Match)})"), "Write days.hours:minutes:seconds: 00:00:30 is half a minute, 1.00:00:00 is one day");
            }
        }
    }

    private static bool IsReadAsDays(string text, TimeSpan duration) =>
        duration != TimeSpan.Zero && text.IndexOf('.') < 0 && text.Split(':') is var parts && (parts.Length == 1 || (parts.Length == 3 && Math.Abs(duration.TotalDays) >= 24));

    // `RetentionDays: 30` says what it means.
    private static bool MeansDays(string key) => ConfigurationKey.Leaf(key).EndsWith("Days", StringComparison.OrdinalIgnoreCase);
}
