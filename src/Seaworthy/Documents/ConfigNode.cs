using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>A value of a configuration document, whatever its format, with the place it was read from.</summary>
internal abstract class ConfigNode(NodeKind kind, TextSpan span)
{
    public NodeKind Kind { get; } = kind;

    /// <summary>The whole value: quotes, brackets and nested nodes included.</summary>
    public TextSpan Span { get; } = span;
}
