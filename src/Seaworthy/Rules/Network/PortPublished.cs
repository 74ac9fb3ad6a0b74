using System.Globalization;
using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Network;

/// <summary>Any other port that is open on every interface of its host.</summary>
internal sealed class PortPublished : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA4002", "Port published on all interfaces", "--nw", Profile.Production, "security/network/firewall-configuration",
        "A published port without a host address listens on every network of the host and bypasses its firewall rules");

    public override void Register(RuleRegistration on)
    {
        on.Container(SeeContainer);
        on.Resource("Service", SeeService);
    }

    private static void SeeContainer(ContainerContext context)
    {
        foreach (var port in context.Container.IsCompose ? PublishedPort.Of(context.Container.Node) : [])
        {
            if (port.IsOnAllInterfaces && DataStorePorts.NameOf(port.Target) is null)
            {
                var name = port.Target == 0 ? "A port" : "Port " + port.Target.ToString(CultureInfo.InvariantCulture);
                context.Report(port.Span, "ports", $"{name} of '{context.Container.Name}' is published on all interfaces", "Put the address of the interface that needs it in front, for instance 127.0.0.1 behind a reverse proxy");
            }
        }
    }

    private static void SeeService(ResourceContext context)
    {
        var type = context.Resource.Node.At("spec", "type");
        if (type.AsText() is "NodePort" or "LoadBalancer" && !KubernetesExposure.IsRestricted(context.Resource.Node) &&
            !Array.Exists(context.Resource.Node.At("spec", "ports").Items(), p => KubernetesExposure.PortOf(p) is { } port && DataStorePorts.NameOf(port) is not null))
        {
            context.Report(type!.Span, "spec:type", $"Service '{context.Resource.Name}' is open to every address through a {type.AsText()}", "Name the callers in loadBalancerSourceRanges, or make it ClusterIP behind the ingress");
        }
    }
}
