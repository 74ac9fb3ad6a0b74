using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>A single value. <see cref="Text"/> is decoded (escapes resolved, quotes gone) and null only for a null.</summary>
internal sealed class ScalarNode(NodeKind kind, string? text, TextSpan span, bool isQuoted = false) : ConfigNode(kind, span)
{
    public string? Text { get; } = text;

    /// <summary>Whether the source wrote it in quotes or as a block, so that it is text whatever it looks like.</summary>
    public bool IsQuoted { get; } = isQuoted;
}
