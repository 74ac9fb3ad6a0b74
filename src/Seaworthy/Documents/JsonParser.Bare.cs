using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>What stands without quotes: true, false, null and numbers.</summary>
internal ref partial struct JsonParser
{
    private ConfigNode? ReadBare(char c)
    {
        var start = _at;
        switch (c)
        {
            case 't' when IsWordAt(start, "true"):
                return Bare(NodeKind.Boolean, "true", start + 4);
            case 'f' when IsWordAt(start, "false"):
                return Bare(NodeKind.Boolean, "false", start + 5);
            case 'n' when IsWordAt(start, "null"):
                return Bare(NodeKind.Null, null, start + 4);
            case '-' or (>= '0' and <= '9'):
                var length = JsonText.NumberLength(_span.Slice(start));
                var end = start + length;
                if (length > 0 && (end == _span.Length || !IsWord(_span[end])))
                {
                    return Bare(NodeKind.Number, length == 1 ? JsonText.Digit(c) : _text.Substring(start, length), end);
                }

                break;
        }

        return ReadMisplaced(c);
    }

    private ScalarNode Bare(NodeKind kind, string? text, int end)
    {
        var start = _at;
        _at = end;
        return new ScalarNode(kind, text, TextSpan.FromBounds(start, end));
    }

    private readonly bool IsWordAt(int at, string word) =>
        _span.Slice(at).StartsWith(word.AsSpan()) && (at + word.Length == _span.Length || !IsWord(_span[at + word.Length]));

    // What people write without quotes and mean as one thing.
    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '+' or '.' or '_' or '$' or '#' or '@' or '%' or '&' or '*' or '=' or '!' or '~' or '\\';

    private readonly int WordEnd(int at)
    {
        while (at < _span.Length && IsWord(_span[at]))
        {
            at++;
        }

        return at;
    }
}
