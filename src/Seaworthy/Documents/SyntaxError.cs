using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>A defect that keeps a file, or a part of it, from being read. The message never quotes the text at the defect.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Message">What is wrong and what is expected, as one sentence without a full stop.</param>
internal sealed record SyntaxError(TextSpan Span, string Message);
