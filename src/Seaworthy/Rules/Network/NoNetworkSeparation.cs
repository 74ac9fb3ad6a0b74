using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Network;

/// <summary>Nothing keeps one compromised container from reaching all others.</summary>
internal sealed class NoNetworkSeparation : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA4009", "No network separation", "--nw", Profile.Production, "security/network/firewall-configuration",
        "One compromised container then reaches every database, node and cache beside it");

    public override void Register(RuleRegistration on)
    {
        on.Document(DocumentKind.Compose, SeeCompose);
        on.Workspace(SeeWorkloads);
        on.Resource("NetworkPolicy", SeePolicy);
    }

    private static void SeeCompose(DocumentContext context)
    {
        var services = context.Root.At("services").Members();
        if (context.Document.Document.Errors.Length == 0 && services.Length > 2 && !AnyJoins(services) && context.Root is ObjectNode root && root.TryGet("services", out var key))
        {
            context.Report(key.NameSpan, "services", "All services share the default network", "Declare networks and put data stores on one that only their callers join");
        }
    }

    private static bool AnyJoins(ConfigMember[] services)
    {
        foreach (var service in services)
        {
            if (service.Value.At("networks") is not null || service.Value.At("network_mode") is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static void SeeWorkloads(WorkspaceContext context)
    {
        var policies = context.Workspace.KubernetesObjects().Where(o => o.Kind == "NetworkPolicy").ToList();
        foreach (var workload in context.Workspace.KubernetesObjects())
        {
            if (workload.PodSpec is not null && workload.Document.Environment is { } environment && !policies.Exists(p => p.Namespace == workload.Namespace && Selects(p, workload)))
            {
                var name = workload.Node.At("metadata", "name") ?? workload.Node;
                context.Report(new SourceLocation(workload.Document.File, name.Span), $"{workload.Kind}/{workload.Name}", $"No NetworkPolicy selects {workload.Kind} '{workload.Name}'", "Add a NetworkPolicy that denies by default and names who may call", [environment]);
            }
        }
    }

    private static void SeePolicy(ResourceContext context)
    {
        foreach (var rule in context.Resource.Node.At("spec", "ingress").Items())
        {
            if (rule is ObjectNode { Members.Length: 0 })
            {
                context.Report(rule.Span, "spec:ingress", $"NetworkPolicy '{context.Resource.Name}' admits everyone with an empty rule", "Name the pods or namespaces that may call under 'from'");
            }
        }
    }

    private static bool Selects(KubernetesObject policy, KubernetesObject workload)
    {
        // matchExpressions are beyond what can be decided here: take them for a match.
        var labels = workload.Node.At("spec", "template", "metadata", "labels") ?? workload.Node.At("metadata", "labels");
        foreach (var label in policy.Node.At("spec", "podSelector", "matchLabels").Members())
        {
            if (labels.At(label.Name).AsText() != label.Value.AsText())
            {
                return false;
            }
        }

        return true;
    }
}
