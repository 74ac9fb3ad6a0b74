using Seaworthy.Documents;

namespace Seaworthy.Environments;

/// <summary>What a container takes over whole: <c>envFrom</c> of Kubernetes, <c>env_file</c> of compose.</summary>
/// <param name="Variables">The variables of the objects and files in view.</param>
/// <param name="IsIncomplete">Whether one of them is not in view.</param>
internal sealed record ImportedVariables(IReadOnlyList<ImportedVariable> Variables, bool IsIncomplete)
{
    public static readonly ImportedVariables None = new([], false);

    /// <summary>Reads what a container takes over.</summary>
    /// <param name="container">The container.</param>
    /// <param name="objects">Every object of every manifest, by kind and name.</param>
    /// <param name="find">The document at a path; null when it is not in view.</param>
    public static ImportedVariables Of(Container container, Lazy<ILookup<string, KubernetesObject>> objects, Func<string, WorkspaceDocument?> find)
    {
        if (container.Node[container.IsCompose ? "env_file" : "envFrom"] is not { } node)
        {
            return None;
        }

        var variables = new List<ImportedVariable>();
        var isIncomplete = false;
        foreach (var item in node is ArrayNode list ? list.Items : [node])
        {
            isIncomplete |= container.IsCompose ? !AddFile(variables, container, item, find) : !AddObject(variables, item, objects.Value);
        }

        return new ImportedVariables(variables, isIncomplete);
    }

    private static bool AddFile(List<ImportedVariable> variables, Container container, ConfigNode item, Func<string, WorkspaceDocument?> find)
    {
        if ((item.AsText() ?? item.At("path").AsText()) is not { } name || RelativePath.Combine(container.Document.File.Folder, name) is not { } path || find(path) is not { Source: { } source })
        {
            return false;
        }

        variables.AddRange(source.Variables.Select(v => new ImportedVariable(source.File, v.Name, v.NameSpan)));
        return true;
    }

    private static bool AddObject(List<ImportedVariable> variables, ConfigNode item, ILookup<string, KubernetesObject> objects)
    {
        var prefix = item.At("prefix").AsText() ?? "";
        var kind = item.At("configMapRef") is not null ? "ConfigMap" : "Secret";
        var name = (item.At("configMapRef") ?? item.At("secretRef")).At("name").AsText();
        var isFound = false;
        foreach (var found in objects[kind + "/" + name])
        {
            isFound = true;
            foreach (var member in new[] { "data", "stringData" }.SelectMany(part => found.Node[part].Members()))
            {
                variables.Add(new ImportedVariable(found.Document.File, prefix + member.Name, member.NameSpan));
            }
        }

        return isFound;
    }
}
