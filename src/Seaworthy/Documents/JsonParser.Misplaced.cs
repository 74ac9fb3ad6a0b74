using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>Values that JSON does not know but people write: single quotes, bare text, other numbers, placeholders.</summary>
internal ref partial struct JsonParser
{
    private static readonly (string Open, string Close)[] Placeholders = [("#{", "}#"), ("#{", "}"), ("${", "}"), ("{{", "}}"), ("$(", ")"), ("<%", "%>"), ("@(", ")")];

    private ScalarNode? ReadMisplaced(char c)
    {
        var start = _at;
        if (c is ',' or '}' or ']' or '\0')
        {
            Error(start, c == '\0' ? 0 : 1, c == '\0' ? "The file ends where a value is expected" : "A value is expected here");
            HoldBack();
            return null;
        }

        if (PlaceholderEnd() is > 0 and var end)
        {
            return Misplaced(NodeKind.String, end, "A placeholder needs double quotes unless it is replaced before the file is read");
        }

        if (c == '\'' && SingleQuotedEnd() is > 0 and var close)
        {
            Error(start, 1, "Strings need double quotes, not single ones");
            _at = close;
            return new ScalarNode(NodeKind.String, _text.Substring(start + 1, close - start - 2), TextSpan.FromBounds(start, close), isQuoted: true);
        }

        end = WordEnd(start);
        if (end == start)
        {
            Error(start, 1, c == '/' ? "A comment starts with '//' or '/*'" : "A value is expected here");
            _at++;
            SkipRest();
            HoldBack();
            return null;
        }

        var word = _span.Slice(start, end - start);
        foreach (var (name, kind) in new[] { ("true", NodeKind.Boolean), ("false", NodeKind.Boolean), ("null", NodeKind.Null) })
        {
            if (word.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                Error(start, word.Length, "In JSON true, false and null are written in lower case");
                return Bare(kind, kind == NodeKind.Null ? null : name, end);
            }
        }

        return Misplaced(NodeKind.String, end, c is '-' or '+' or '.' or (>= '0' and <= '9')
            ? "This is no JSON number"
            : "Text needs double quotes; only true, false and null go without");
    }

    private ScalarNode Misplaced(NodeKind kind, int end, string message)
    {
        Error(_at, end - _at, message);
        var node = Bare(kind, _text.Substring(_at, end - _at), end);
        HoldBack();
        return node;
    }

    // The end of a placeholder that closes on its line, or -1.
    private readonly int PlaceholderEnd()
    {
        var line = _span.Slice(0, LineEnd()).Slice(_at);
        foreach (var (open, close) in Placeholders)
        {
            if (line.StartsWith(open.AsSpan()) && line.Slice(open.Length).IndexOf(close.AsSpan()) is >= 0 and var length)
            {
                return _at + open.Length + length + close.Length;
            }
        }

        return -1;
    }

    // The end of a string in single quotes that closes on its line, or -1.
    private readonly int SingleQuotedEnd()
    {
        var length = _span.Slice(_at + 1).IndexOfAny('\'', '\n', '\r');
        return length >= 0 && _span[_at + 1 + length] == '\'' ? _at + length + 2 : -1;
    }
}
