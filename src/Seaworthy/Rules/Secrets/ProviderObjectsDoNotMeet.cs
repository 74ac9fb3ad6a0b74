using Seaworthy.Documents;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Rules.Secrets;

/// <summary>A SecretProviderClass that hands on an object it does not fetch, or a SecretStore that no manifest of its ExternalSecret's namespace declares.</summary>
internal sealed class ProviderObjectsDoNotMeet : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2111", "Secret provider objects do not meet", "wwee", Profile.Recommended, "process/deploy/environment-preparation",
        "The Secret is not filled, and the container that waits for it does not start");

    public override void Register(RuleRegistration on)
    {
        on.Resource("SecretProviderClass", SeeProvider);
        on.Resource("ExternalSecret", SeeExternal);
    }

    private static void SeeProvider(ResourceContext context)
    {
        if (context.Resource.Node.At("spec", "parameters", "objects").AsText() is not { Length: > 0 } text || text.IndexOf("{{", StringComparison.Ordinal) >= 0)
        {
            return;
        }

        // A text of YAML whose list holds texts of YAML again: every line that names or renames an object counts.
        var fetched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var colon = line.IndexOf(':');
            if (colon > 0 && line.Substring(0, colon).Trim().TrimStart('-').Trim().Trim('"') is "objectName" or "objectAlias" or "path" or "fileName" or "resourceName")
            {
                fetched.Add(line.Substring(colon + 1).Trim().Trim('"', '\''));
            }
        }

        foreach (var item in fetched.Count == 0 ? [] : context.Resource.Node.At("spec", "secretObjects").Items().SelectMany(static o => o.At("data").Items()))
        {
            if (item.At("objectName") is ScalarNode { Text: { Length: > 0 } name } node && !fetched.Contains(name))
            {
                var near = NearMiss.Find(name, fetched);
                context.Report(node.Span, "spec:secretObjects:" + name, $"SecretProviderClass '{context.Resource.Name}' hands on '{name}', which it does not fetch", near is null ? "Add it under parameters.objects, or use its alias" : $"Did you mean '{near}'?");
            }
        }
    }

    // Only where stores of that kind are declared at all: otherwise they live in the cluster.
    private static void SeeExternal(ResourceContext context)
    {
        var reference = context.Resource.Node.At("spec", "secretStoreRef");
        if (reference.At("name") is not ScalarNode { Text: { Length: > 0 } name } node || (reference.At("kind").AsText() ?? "SecretStore") is var kind && kind is not ("SecretStore" or "ClusterSecretStore"))
        {
            return;
        }

        List<string> declared = [.. context.Workspace.KubernetesObjects().Where(o => o.Kind == kind && (kind == "ClusterSecretStore" || o.Namespace == context.Resource.Namespace)).Select(o => o.Name)];
        if (declared.Count > 0 && !declared.Contains(name) && NearMiss.Find(name, declared) is { } near)
        {
            context.Report(node.Span, "spec:secretStoreRef", $"ExternalSecret '{context.Resource.Name}' names a {kind} '{name}', which is not declared", $"Did you mean '{near}'?");
        }
    }
}
