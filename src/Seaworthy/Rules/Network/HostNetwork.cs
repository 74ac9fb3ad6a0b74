using Seaworthy.Documents;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Network;

/// <summary>A container that shares its host's network.</summary>
internal sealed class HostNetwork : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA4008", "Host network or host port", "nwee", Profile.Recommended, "security/network/firewall-configuration",
        "The container listens on the host itself, past every network policy, and reaches whatever is bound to the host's loopback");

    public override void Register(RuleRegistration on) => on.Container(See);

    private static void See(ContainerContext context)
    {
        var container = context.Container;
        if (container.IsCompose)
        {
            if (container.Node.TryGet("network_mode", out var mode) && mode.Value.AsText() == "host")
            {
                context.Report(mode.Value.Span, "network_mode", $"'{container.Name}' runs in the host's network", "Give it a network of its own and publish the ports it needs");
            }

            return;
        }

        if (container.PodSpec?["hostNetwork"] is { } network && string.Equals(network.AsText(), "true", StringComparison.OrdinalIgnoreCase))
        {
            context.Report(network.Span, "hostNetwork", "The pod runs in the node's network", "Remove hostNetwork and expose the ports through a Service");
        }

        foreach (var port in container.Node["ports"].Items())
        {
            if (port.At("hostPort") is { } hostPort && hostPort.AsText() is not ("0" or null))
            {
                context.Report(hostPort.Span, "ports:hostPort", $"A port of '{container.Name}' is bound on the node", "Remove hostPort and expose the port through a Service");
            }
        }
    }
}
