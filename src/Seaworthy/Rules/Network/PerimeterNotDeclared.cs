using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Text;
using Seaworthy.Values;

namespace Seaworthy.Rules.Network;

/// <summary>What the descriptor leaves open about firewall, VPN, flood protection and intrusion sensors.</summary>
internal sealed class PerimeterNotDeclared : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA4011", "Perimeter not declared", "--nw", Profile.Production, "security/network/ddos-protection",
        "What nobody wrote down, nobody reviews: an open default or a missing sensor is found after the incident");

    public override void Register(RuleRegistration on) => on.Document(DocumentKind.Descriptor, See);

    private static void See(DocumentContext context)
    {
        // What a broken file does not show proves nothing.
        if (context.Document.Document.Errors.Length > 0)
        {
            return;
        }

        foreach (var environment in context.Root.At("environments").Members())
        {
            var info = DescriptorEnvironments.Info(context.Root, environment, context.Policy);
            ConfigNode? Find(params string[] path) => DescriptorEnvironments.Find(context.Root, environment.Name, path);
            void Report(TextSpan span, string key, string message, string mend) =>
                context.Report(span, $"environments:{environment.Name}:network:{key}", message, mend, environments: [info]);

            if (Find("network", "firewall", "default") is not { } firewall || firewall.AsText() != "deny")
            {
                Report(Find("network", "firewall", "default")?.Span ?? environment.NameSpan, "firewall", $"The firewall of {environment.Name} does not deny by default", "Add 'network: { firewall: { default: deny } }'");
            }

            var vpn = Find("network", "vpn").Items();
            if (vpn.Length == 0)
            {
                Report(environment.NameSpan, "vpn", $"No VPN range is declared for {environment.Name}", "Add the private range administrators come from under 'network: vpn:'");
            }

            foreach (var range in vpn)
            {
                if (NetworkRange.TryParse(range.AsText(), out var network) && !network.IsPrivate)
                {
                    Report(range.Span, "vpn", $"A VPN range of {environment.Name} is public", "Use a private range (RFC 1918 or RFC 4193)");
                }
            }

            if (info.Tier == EnvironmentTier.Production && (Find("network", "ddos", "provider") is null || Find("network", "ddos", "rate") is null))
            {
                Report(Find("network", "ddos")?.Span ?? environment.NameSpan, "ddos", $"{environment.Name} names no flood protection with a rate limit", "Add 'ddos: { provider: ..., rate: { count: 100, per: PT1S } }'");
            }

            if (Find("network", "ids", "tool") is null || Find("network", "ids", "alert") is null)
            {
                Report(Find("network", "ids")?.Span ?? environment.NameSpan, "ids", $"{environment.Name} names no intrusion sensor with an alert", "Add 'ids: { tool: ..., scope: all, alert: intrusion }'");
            }
        }
    }
}
