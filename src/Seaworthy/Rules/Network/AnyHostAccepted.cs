using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Network;

/// <summary>The host filter lets every Host header through.</summary>
internal sealed class AnyHostAccepted : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA4006", "Any host name accepted", "--nw", Profile.Production, "security/network/firewall-configuration",
        "Links, redirects and caches built from a forged Host header lead users to somebody else's site");

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        var value = context.Effective["AllowedHosts"];
        if (value is { } set)
        {
            if (AdmitsAll((set.Value ?? "").Split([';'], StringSplitOptions.RemoveEmptyEntries)))
            {
                context.Report(set, $"'AllowedHosts' lets any host name through in {context.Environment.Name}", "Name the hosts this service answers to, separated by semicolons");
            }

            return;
        }

        // Absent means the same, where all could be read and a host filter is known to be; the place is the top of the file that would hold it.
        var file = context.Environment.Layers.LastOrDefault(l => l.Document.Root is not null && l.Kind == Seaworthy.Environments.SourceKind.File);
        if (file is not null && context.Environment.Service.Project is { IsWeb: true } && !context.Environment.Layers.Any(l => l.Document.Errors.Length > 0) && !context.IsDeployTime("AllowedHosts"))
        {
            context.Report(new SourceLocation(file.File, new(file.Document.Root!.Span.Start, 1)), "AllowedHosts", $"'AllowedHosts' is set nowhere, so any host name is let through in {context.Environment.Name}", $"Add \"AllowedHosts\": \"wallet.your-domain\" to {file.File.Name}", file.Name);
        }
    }

    // The host filter takes an empty list and the two unspecified addresses for the wildcard.
    private static bool AdmitsAll(string[] hosts) => hosts.Length == 0 || Array.Exists(hosts, static h => h is "*" or "0.0.0.0" or "[::]");
}
