using Seaworthy.Documents;
using Seaworthy.Findings;
using Seaworthy.Text;

namespace Seaworthy.Environments;

/// <summary>A compose service or a container of a Kubernetes workload.</summary>
internal sealed class Container(WorkspaceDocument document, string name, TextSpan nameSpan, ObjectNode node, ObjectNode? podSpec, IReadOnlyList<Variable> variables)
{
    public WorkspaceDocument Document { get; } = document;

    /// <summary>The compose service's or the container's name.</summary>
    public string Name { get; } = name;

    public TextSpan NameSpan { get; } = nameSpan;

    /// <summary>Its definition: the compose service or the container's mapping.</summary>
    public ObjectNode Node { get; } = node;

    /// <summary>The pod specification around a Kubernetes container; null for compose.</summary>
    public ObjectNode? PodSpec { get; } = podSpec;

    /// <summary>The variables the file hands it, in order, duplicates included.</summary>
    public IReadOnlyList<Variable> Variables { get; } = variables;

    public bool IsCompose => Document.Kind == DocumentKind.Compose;

    public string? Image => Node["image"].AsText();

    public SourceLocation Location => new(Document.File, NameSpan);

    /// <summary>Its settings as sources of configuration: plain variables as .NET would read them.</summary>
    public ConfigurationSource? Source { get; set; }

    /// <summary>The environment its file belongs to, or the one its variables select; null when neither tells.</summary>
    public EnvironmentInfo? Environment { get; set; }

    /// <summary>The service of the validated folder that runs in it, where build path or name tells.</summary>
    public ServiceModel? Service { get; set; }

    /// <summary>The last variable of a name, compared exactly as processes do.</summary>
    public Variable? Variable(string name)
    {
        for (var i = Variables.Count - 1; i >= 0; i--)
        {
            if (string.Equals(Variables[i].Name, name, StringComparison.Ordinal))
            {
                return Variables[i];
            }
        }

        return null;
    }
}
