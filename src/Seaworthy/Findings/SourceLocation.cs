using Seaworthy.Text;

namespace Seaworthy.Findings;

/// <summary>A place in a source file.</summary>
/// <param name="File">The file.</param>
/// <param name="Span">The offending key or value, or the deepest existing parent where something is missing.</param>
public sealed record SourceLocation(SourceFile File, TextSpan Span)
{
    /// <summary>Path of the file relative to the validated folder.</summary>
    public string Path => File.Path;

    /// <summary>One-based line and column of the first character.</summary>
    public LinePosition Start => File.GetPosition(Span.Start);

    /// <summary>One-based line and column just behind the last character.</summary>
    public LinePosition End => File.GetPosition(Span.End);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Path}({Start.Line},{Start.Column})");
}
