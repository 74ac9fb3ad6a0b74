using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>A service that listens for clear text alone, with nothing in view that ends TLS in front of it.</summary>
internal sealed class ClearTextListener : Rule
{
    private static readonly string[] Proxies = ["nginx", "traefik", "caddy", "haproxy", "envoy", "yarp", "cloudflared", "ngrok", "linkerd", "istio"];

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3006", "Clear-text listener", "--nw", Profile.Production, "security/data/encryption-in-transit",
        "Unless something in front ends TLS, everything the service says can be read and changed on the way");

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        List<EffectiveValue> listeners = [.. context.Effective.Values.Where(v => v.Value is { Length: > 0 } && IsListener(v.Key))];
        // One listener with TLS means that somebody thought of it; the clear one may redirect.
        if (listeners.Count == 0 || listeners.Exists(l => Addresses(l).Any(a => a.StartsWith("https://", StringComparison.OrdinalIgnoreCase))) || HasFront(context.Workspace))
        {
            return;
        }

        foreach (var listener in listeners)
        {
            if (Addresses(listener).FirstOrDefault(IsOpen) is not null)
            {
                context.Report(listener, $"'{listener.Key}' listens for clear text in {context.Environment.Name}, and nothing in view ends TLS in front", "Add an https endpoint with a certificate, or keep the proxy's or ingress' files beside the service");
            }
        }
    }

    private static bool IsListener(string key) =>
        ConfigurationKey.Equals(key, "urls")
        || (key.StartsWith("Kestrel:Endpoints:", StringComparison.OrdinalIgnoreCase) && ConfigurationKey.Equals(ConfigurationKey.Leaf(key), "Url"));

    private static IEnumerable<string> Addresses(EffectiveValue value) => value.Value!.Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(static a => a.Trim());

    private static bool IsOpen(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        && !address.StartsWith("http://localhost", StringComparison.OrdinalIgnoreCase) && !address.StartsWith("http://127.", StringComparison.Ordinal) && !address.StartsWith("http://[::1]", StringComparison.Ordinal)
        && !address.StartsWith("http://unix:", StringComparison.OrdinalIgnoreCase);

    private static bool HasFront(Workspace workspace) =>
        workspace.OfKind(DocumentKind.Nginx).Any() || workspace.OfKind(DocumentKind.WebConfig).Any()
        || workspace.KubernetesObjects().Any(static o => o.Kind is "Ingress" or "Gateway" or "HTTPRoute" or "IngressRoute" or "VirtualService" or "Route")
        || workspace.Containers.Any(static c => Array.Exists(Proxies, p => (c.Image ?? "").IndexOf(p, StringComparison.OrdinalIgnoreCase) >= 0));
}
