using Seaworthy.Documents;

namespace Seaworthy.Environments;

/// <summary>Reads workloads and their containers from Kubernetes manifests.</summary>
internal static class KubernetesReading
{
    public static bool LooksLikeManifest(ConfigNode? root) =>
        root.At("apiVersion") is ScalarNode { Text.Length: > 0 } && root.At("kind") is ScalarNode { Text.Length: > 0 };

    /// <summary>The objects of a manifest file, the items of a List included.</summary>
    public static IEnumerable<KubernetesObject> Objects(WorkspaceDocument document)
    {
        foreach (var root in document.Document.Roots)
        {
            foreach (var node in Unfold(root))
            {
                yield return new KubernetesObject(document, node);
            }
        }
    }

    public static IEnumerable<Container> Containers(KubernetesObject workload)
    {
        if (workload.PodSpec is not { } pod)
        {
            yield break;
        }

        foreach (var list in new[] { "initContainers", "containers" })
        {
            foreach (var item in pod[list].Items())
            {
                if (item is ObjectNode node)
                {
                    var name = node["name"];
                    yield return new Container(workload.Document, name.AsText() ?? workload.Name, name?.Span ?? node.Span, node, pod, [.. Variables(node)]);
                }
            }
        }
    }

    private static IEnumerable<ObjectNode> Unfold(ConfigNode? root)
    {
        if (!LooksLikeManifest(root))
        {
            yield break;
        }

        if (root.At("kind").AsText() == "List")
        {
            foreach (var item in root.At("items").Items())
            {
                if (item is ObjectNode node && LooksLikeManifest(node))
                {
                    yield return node;
                }
            }
        }
        else
        {
            yield return (ObjectNode)root!;
        }
    }

    private static IEnumerable<Variable> Variables(ObjectNode container)
    {
        foreach (var item in container["env"].Items())
        {
            if (item.At("name") is ScalarNode { Text: { Length: > 0 } text } name)
            {
                var value = item.At("value") as ScalarNode;
                // A null in a manifest means absent, and an entry with neither value nor source is the empty text.
                var given = value is { Kind: not NodeKind.Null } ? value.Text : item.At("valueFrom") is null ? "" : null;
                yield return new Variable(text, name.Span, given, value is { Kind: not NodeKind.Null } ? value.Span : name.Span, item);
            }
        }
    }
}
