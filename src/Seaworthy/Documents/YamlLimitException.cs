using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>Ends the reading of a YAML file that asks for too much; never leaves the reader.</summary>
internal sealed class YamlLimitException(TextSpan span, string message) : Exception(message)
{
    public TextSpan Span { get; } = span;
}
