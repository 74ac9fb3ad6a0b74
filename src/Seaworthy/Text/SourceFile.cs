namespace Seaworthy.Text;

/// <summary>A file as the engine sees it: a path to name it by and its decoded text. The engine never opens files.</summary>
public sealed class SourceFile
{
    private int[]? _lineStarts;

    /// <summary>Names a text.</summary>
    /// <param name="path">Path relative to the validated folder, with forward slashes.</param>
    /// <param name="text">The decoded text without a byte order mark.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public SourceFile(string path, string text)
    {
        Path = (path ?? throw new ArgumentNullException(nameof(path))).Replace('\\', '/');
        Text = text ?? throw new ArgumentNullException(nameof(text));
    }

    /// <summary>Path relative to the validated folder, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The decoded text without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>The last part of <see cref="Path"/>.</summary>
    public string Name => Path.Substring(Path.LastIndexOf('/') + 1);

    /// <summary>The folder part of <see cref="Path"/> without a trailing slash; empty at the root.</summary>
    public string Folder => Path.LastIndexOf('/') is > 0 and var slash ? Path.Substring(0, slash) : "";

    /// <summary>Line and column of an offset; an offset outside the text gives the nearest place in it.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Max(0, Math.Min(offset, Text.Length));
        var starts = LineStarts;
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - starts[line] + 1);
    }

    /// <summary>The text of a one-based line without its line break; empty when there is no such line.</summary>
    public string GetLine(int line)
    {
        var starts = LineStarts;
        if (line < 1 || line > starts.Length)
        {
            return "";
        }

        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return Text.Substring(start, end - start);
    }

    // Computed on first use: most files never produce a finding.
    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAny('\r', '\n');
            if (next < 0)
            {
                break;
            }

            i += next;
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            starts.Add(i);
        }

        return [.. starts];
    }
}
