using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Rules.Environments;

/// <summary>Staging that uses other drivers or other transport than production.</summary>
internal sealed class StagingUnlikeProduction : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1303", "Staging is not shaped like production", "--w-", Profile.Production, "environments/staging/production-like-setup",
        "What differs is not rehearsed: production is the first to run it")
    {
        Options = ["differences"],
    };

    public override void Register(RuleRegistration on) => on.Service(See);

    private static void See(ServiceContext context)
    {
        var accepted = context.OptionTexts("differences");
        var staging = context.Environments.FirstOrDefault(e => e.Tier == EnvironmentTier.Staging && !e.IsImplied);
        var production = context.Environments.FirstOrDefault(e => e.Tier == EnvironmentTier.Production && !e.IsImplied);
        if (staging is null || production is null)
        {
            return;
        }

        foreach (var value in staging.Effective.Values)
        {
            if (production.Effective[value.Key] is { } other && Difference(value, other) is { } difference && !accepted.Any(a => Glob.Segment(a, value.Key)))
            {
                context.Report(value.Winner, [staging.Info], $"'{value.Key}' {difference}", "Use the same in both, or list the key under rules: SEA1303: options: differences", related: [new(other.Winner.ValueLocation, $"effective in {production.Name}")]);
            }
        }
    }

    private static string? Difference(EffectiveValue staging, EffectiveValue production)
    {
        var (a, b) = (staging.Winner.Classified, production.Winner.Classified);
        if (a.ConnectionString is { } left && b.ConnectionString is { } right)
        {
            return left.Driver != right.Driver ? $"uses {left.Driver} in staging and {right.Driver} in production" : null;
        }

        return a.Url is { } from && b.Url is { } to && from.Scheme != to.Scheme ? $"uses {from.Scheme} in staging and {to.Scheme} in production" : null;
    }
}
