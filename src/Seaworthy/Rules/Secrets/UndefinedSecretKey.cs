using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Text;
using Seaworthy.Values;

namespace Seaworthy.Rules.Secrets;

/// <summary>A container that takes a key from a Secret or ConfigMap which the manifests define without that key.</summary>
internal sealed class UndefinedSecretKey : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA2110", "Secret or key undefined", "wwee", Profile.Recommended, "process/deploy/environment-preparation",
        "The container does not start until the key is there");

    public override void Register(RuleRegistration on) => on.Workspace(See);

    private static void See(WorkspaceContext context)
    {
        // Overlays define one object in several files: only what no file has is missing. Null: keys that nobody can know from here.
        var known = new Dictionary<string, HashSet<string>?>(StringComparer.Ordinal);
        foreach (var item in context.Workspace.KubernetesObjects())
        {
            if (Defines(item) is var (kind, name, keys))
            {
                var id = Id(kind, item.Namespace, name);
                known[id] = keys is null || item.Document.Document.Errors.Length > 0 || (known.TryGetValue(id, out var before) && before is null) ? null : [.. before ?? [], .. keys];
            }
        }

        foreach (var container in context.Workspace.Containers.Where(c => !c.IsCompose))
        {
            foreach (var item in container.Node["env"].Items())
            {
                See(context, container, item.At("valueFrom", "secretKeyRef"), "Secret", known);
                See(context, container, item.At("valueFrom", "configMapKeyRef"), "ConfigMap", known);
            }
        }
    }

    private static void See(WorkspaceContext context, Container container, ConfigNode? reference, string kind, Dictionary<string, HashSet<string>?> known)
    {
        if (reference.At("name") is not ScalarNode { Text: { Length: > 0 } name } nameNode || reference.At("key") is not ScalarNode { Text: { Length: > 0 } key } node || reference.At("optional").AsText() == "true")
        {
            return;
        }

        if (!KubernetesNames.IsName(name) && name.IndexOfAny(['$', '{']) < 0)
        {
            Report(context, container, nameNode, $"{name}", $"'{container.Name}' refers to a {kind} '{name}', which no cluster accepts as a name", "Use lower-case letters, digits, hyphens and dots");
            return;
        }

        if (!KubernetesNames.IsKey(key) && key.IndexOfAny(['$', '{']) < 0)
        {
            Report(context, container, node, $"{name}:{key}", $"'{container.Name}' takes the key '{key}', which no cluster accepts as a key", "Use letters, digits, hyphens, underscores and dots");
            return;
        }

        var workload = context.Workspace.KubernetesObjects().FirstOrDefault(o => o.Document == container.Document && ReferenceEquals(o.PodSpec, container.PodSpec));
        if (known.TryGetValue(Id(kind, workload?.Namespace ?? "", name), out var keys) && keys is not null && !keys.Contains(key))
        {
            var near = NearMiss.Find(key, keys);
            Report(context, container, node, $"{name}:{key}", $"'{container.Name}' takes the key '{key}' from {kind} '{name}', which is defined without it", near is null ? "Add the key, or correct the name" : $"Did you mean '{near}'?");
        }
    }

    private static void Report(WorkspaceContext context, Container container, ConfigNode node, string key, string message, string mend) =>
        context.Report(new SourceLocation(container.Document.File, node.Span), $"{container.Name}:{key}", message, mend, container.Environment is { } environment ? [environment] : []);

    // What each kind of object provides: its kind, its name and its keys, which are null where a store decides them.
    private static Provided? Defines(KubernetesObject item) => item.Kind switch
    {
        "Secret" => new("Secret", item.Name, Names(item.Node["data"], item.Node["stringData"])),
        "ConfigMap" => new("ConfigMap", item.Name, Names(item.Node["data"], item.Node["binaryData"])),
        "SealedSecret" => new("Secret", item.Node.At("spec", "template", "metadata", "name").AsText() ?? item.Name, item.Node.At("spec", "template", "data") is null ? Names(item.Node.At("spec", "encryptedData")) : null),
        "ExternalSecret" => new("Secret", item.Node.At("spec", "target", "name").AsText() ?? item.Name,
            item.Node.At("spec", "dataFrom") is null && item.Node.At("spec", "target", "template") is null ? [.. item.Node.At("spec", "data").Items().Select(d => d.At("secretKey").AsText() ?? "")] : null),
        _ => null,
    };

    private static List<string> Names(params ConfigNode?[] maps)
    {
        var names = new List<string>();
        foreach (var map in maps)
        {
            foreach (var member in map.Members())
            {
                names.Add(member.Name);
            }
        }

        return names;
    }

    private sealed record Provided(string Kind, string Name, IEnumerable<string>? Keys);

    private static string Id(string kind, string ns, string name) => $"{kind}/{ns}/{name}";
}
