using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Environments;

/// <summary>A key that other environments set and a deployed one does not.</summary>
internal sealed class KeyMissingInOneEnvironment : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1301", "Key missing in one environment", "--nw", Profile.Production, "environments/staging/production-like-setup",
        "What works in the others starts here without the setting, or not at all");

    public override void Register(RuleRegistration on) => on.Service(See);

    private static void See(ServiceContext context)
    {
        foreach (var environment in context.Environments.Where(e => e.Info.IsDeployed && !e.IsImplied))
        {
            var others = context.Environments.Where(e => e != environment && !e.IsImplied).ToList();
            foreach (var value in others.SelectMany(e => e.Effective.Values).GroupBy(v => v.Key, StringComparer.OrdinalIgnoreCase))
            {
                var setters = others.Where(e => e.Effective[value.Key] is { } own && own.Winner.Source.OwnEnvironment is not null && own.Winner.Source.Kind == SourceKind.File).ToList();
                if (setters.Count < 2 || environment.Effective.Exists(value.Key) || ConfigurationKey.IsIndex(ConfigurationKey.Leaf(value.Key)) || context.Policy.IsDeployTime(value.Key, environment.Name))
                {
                    continue;
                }

                var place = setters[setters.Count - 1].Effective[value.Key]!.Winner;
                context.Report(place, [environment.Info], $"'{value.Key}' is set in {string.Join(" and ", setters.Select(s => s.Name))} but not in {environment.Name}", $"Set it for {environment.Name}, give it a base value in appsettings.json, or list it under 'deployTime'", atKey: true);
            }
        }
    }
}
