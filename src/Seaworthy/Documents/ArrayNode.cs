using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>A list of values.</summary>
internal sealed class ArrayNode(ConfigNode[] items, TextSpan span) : ConfigNode(NodeKind.Array, span)
{
    public ConfigNode[] Items { get; } = items;
}
