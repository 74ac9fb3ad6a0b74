using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Schemas.Compilation;

/// <summary>A document that holds schemas: the resources in it by the node they start at.</summary>
internal sealed class SchemaDocument(SourceFile file, ConfigNode root)
{
    public SourceFile File { get; } = file;

    public ConfigNode Root { get; } = root;

    public Dictionary<ConfigNode, SchemaResource> Resources { get; } = [];
}
