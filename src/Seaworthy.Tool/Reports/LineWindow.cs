namespace Seaworthy.Tool.Reports;

/// <summary>The part of a source line that fits a terminal, and where the caret goes below it.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Start">Zero-based column of the caret in it.</param>
/// <param name="Length">How many carets.</param>
internal readonly record struct LineWindow(string Text, int Start, int Length)
{
    private const string Cut = "…";

    /// <summary>Cuts a long line around what the caret points at.</summary>
    public static LineWindow Around(string line, int start, int length, int width)
    {
        start = Math.Clamp(start, 0, line.Length);
        length = Math.Clamp(length, 1, Math.Max(1, line.Length - start));
        if (line.Length <= width)
        {
            return new LineWindow(line, start, length);
        }

        // Some of what stands before the caret says which key it is.
        var from = Math.Clamp(start - (width / 3), 0, line.Length - width);
        var to = from + width;
        var shown = (from > 0 ? Cut : line[from].ToString()) + line[(from + 1)..(to - 1)] + (to < line.Length ? Cut : line[to - 1].ToString());
        return new LineWindow(shown, start - from, Math.Min(length, width - (start - from)));
    }
}
