using Seaworthy.Documents;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>An Ingress or Gateway that serves clear text.</summary>
internal sealed class IngressWithoutTls : Rule
{
    // Annotations with which something in front of the cluster ends TLS.
    private static readonly string[] Terminators =
    [
        "alb.ingress.kubernetes.io/certificate-arn", "service.beta.kubernetes.io/aws-load-balancer-ssl-cert", "ingress.gcp.kubernetes.io/pre-shared-cert", "networking.gke.io/managed-certificates",
        "appgw.ingress.kubernetes.io/appgw-ssl-certificate", "traefik.ingress.kubernetes.io/router.tls", "cloudflare-tunnel-ingress-controller.strrl.dev/ssl-verify",
    ];

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3403", "Ingress without TLS", "--ww", Profile.Production, "security/network/ssl-tls-setup",
        "Everything between the client and the cluster can be read and changed on the way");

    public override void Register(RuleRegistration on)
    {
        on.Resource("Ingress", SeeIngress);
        on.Resource("Gateway", SeeGateway);
    }

    private static void SeeIngress(ResourceContext context)
    {
        var annotations = context.Resource.Node.At("metadata", "annotations");
        if (context.Resource.Node.At("spec", "tls").Items().Length > 0 || context.Resource.Node["spec"] is not ObjectNode spec || Array.Exists(Terminators, t => annotations is ObjectNode map && map[t] is not null))
        {
            return;
        }

        var at = context.Resource.Node.TryGet("spec", out var member) ? member.NameSpan : spec.Span;
        context.Report(at, "spec:tls", $"Ingress '{context.Resource.Name}' serves its hosts without TLS", "Add 'tls' with the hosts and a secret, for instance one that cert-manager fills");
    }

    private static void SeeGateway(ResourceContext context)
    {
        if (!context.Resource.ApiVersion.StartsWith("gateway.networking.k8s.io/", StringComparison.Ordinal))
        {
            return;
        }

        var listeners = context.Resource.Node.At("spec", "listeners").Items();
        if (listeners.Length > 0 && listeners.All(static l => l.At("protocol").AsText() is "HTTP"))
        {
            context.Report(listeners[0].At("protocol")!.Span, "spec:listeners", $"Gateway '{context.Resource.Name}' listens for clear text alone", "Add an HTTPS listener with 'tls', and let the other one redirect to it");
        }
    }
}
