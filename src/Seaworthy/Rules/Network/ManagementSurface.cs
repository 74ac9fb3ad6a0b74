using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Network;

/// <summary>An explorer, dashboard or detailed endpoint that configuration switches on in a deployed environment.</summary>
internal sealed class ManagementSurface : Rule
{
    private static readonly (string Name, string What)[] Surfaces =
    [
        ("swagger", "the API explorer"),
        ("swaggerui", "the API explorer"),
        ("scalar", "the API explorer"),
        ("openapiui", "the API explorer"),
        ("graphiql", "the API explorer"),
        ("playground", "the API explorer"),
        ("hangfiredashboard", "the job dashboard"),
        ("dashboard", "the dashboard"),
        ("healthchecksui", "the health dashboard"),
        ("miniprofiler", "the profiler"),
    ];

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA4010", "Management surface without a fence", "--nw", Profile.Production, "security/network/vpn-access",
        "Explorers and dashboards show every operation and often run them, for anyone who finds the address");

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        foreach (var value in context.Effective.Values)
        {
            if (string.Equals(value.Value, "true", StringComparison.OrdinalIgnoreCase) && SurfaceOf(value.Key) is { } surface && !IsFenced(context.Effective, value.Key))
            {
                context.Report(value, $"'{value.Key}' switches {surface} on in {context.Environment.Name}, with neither login nor allowlist beside it", "Switch it off here, or put it behind authorisation or the VPN");
            }
        }
    }

    private static string? SurfaceOf(string key)
    {
        var leaf = NameFolding.Fold(ConfigurationKey.Leaf(key));
        var name = leaf is "enabled" or "enable" or "isenabled" or "use" ? NameFolding.Fold(ConfigurationKey.Leaf(ConfigurationKey.Parent(key)))
            : leaf.StartsWith("enable", StringComparison.Ordinal) ? leaf.Substring("enable".Length)
            : leaf.StartsWith("use", StringComparison.Ordinal) ? leaf.Substring("use".Length)
            : leaf.EndsWith("enabled", StringComparison.Ordinal) ? leaf.Substring(0, leaf.Length - "enabled".Length)
            : "";
        foreach (var (surface, what) in Surfaces)
        {
            if (name == surface)
            {
                return what;
            }
        }

        return null;
    }

    private static bool IsFenced(EffectiveConfiguration effective, string key)
    {
        var section = ConfigurationKey.Parent(key);
        foreach (var name in section.Length == 0 ? [] : effective.Children(section))
        {
            var folded = NameFolding.Fold(name);
            if (folded.StartsWith("requireauth", StringComparison.Ordinal) || folded.StartsWith("authoriz", StringComparison.Ordinal) || folded is "policy" or "username" or "user" or "role" or "roles" or "allowlist" or "allowedips")
            {
                return true;
            }
        }

        return false;
    }
}
