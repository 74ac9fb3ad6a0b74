namespace Seaworthy.Text;

/// <summary>A half-open range of UTF-16 code units in a <see cref="SourceFile"/>.</summary>
/// <param name="Start">Zero-based offset of the first code unit.</param>
/// <param name="Length">Number of code units; zero for a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Zero-based offset just behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end < start ? 0 : end - start);
}
