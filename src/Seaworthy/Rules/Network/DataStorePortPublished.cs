using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Network;

/// <summary>A data store or node RPC port that anyone who reaches the host reaches.</summary>
internal sealed class DataStorePortPublished : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA4001", "Datastore or node RPC port open to all", "--we", Profile.Recommended, "security/network/firewall-configuration",
        "Published on all interfaces, the port bypasses the host's firewall rules and is scanned within minutes");

    public override void Register(RuleRegistration on)
    {
        on.Container(SeeContainer);
        on.Resource("Service", SeeService);
    }

    private static void SeeContainer(ContainerContext context)
    {
        if (!context.Container.IsCompose)
        {
            return;
        }

        foreach (var port in PublishedPort.Of(context.Container.Node))
        {
            if (port.IsOnAllInterfaces && DataStorePorts.NameOf(port.Target) is { } name)
            {
                context.Report(port.Span, "ports", $"The {name} port of '{context.Container.Name}' is published on all interfaces", $"Remove it (services of one network reach each other without it) or bind it: \"127.0.0.1:{port.Target}:{port.Target}\"");
            }
        }
    }

    private static void SeeService(ResourceContext context)
    {
        var type = context.Resource.Node.At("spec", "type");
        if (type.AsText() is not ("NodePort" or "LoadBalancer") || KubernetesExposure.IsRestricted(context.Resource.Node))
        {
            return;
        }

        foreach (var port in context.Resource.Node.At("spec", "ports").Items())
        {
            if (KubernetesExposure.PortOf(port) is { } number && DataStorePorts.NameOf(number) is { } name)
            {
                context.Report(port.Span, "spec:ports", $"The {name} port of service '{context.Resource.Name}' is open through a {type.AsText()}", "Make the service ClusterIP, or limit it with loadBalancerSourceRanges");
            }
        }
    }
}
