using Seaworthy.Text;

namespace Seaworthy.Schemas;

/// <summary>A defect of a schema itself.</summary>
/// <param name="File">The schema's file.</param>
/// <param name="Span">Where in it.</param>
/// <param name="Message">What is wrong and what is expected, as one sentence without a full stop.</param>
internal sealed record SchemaProblem(SourceFile File, TextSpan Span, string Message);
