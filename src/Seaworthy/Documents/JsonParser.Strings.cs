using Seaworthy.Compatibility;
using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>Strings in double quotes: as keys, as values, with and without escapes.</summary>
internal ref partial struct JsonParser
{
    private ScalarNode? ReadStringValue()
    {
        var start = _at;
        var length = Scanning.IndexOfJsonStop(_span.Slice(start + 1));
        if (length >= 0 && _span[start + 1 + length] == '"')
        {
            _at = start + length + 2;
            return new ScalarNode(NodeKind.String, length == 0 ? "" : _text.Substring(start + 1, length), new TextSpan(start, length + 2), isQuoted: true);
        }

        // A string that is never closed may be anything: nothing is judged by it.
        return ReadEscaped() is { } text ? new ScalarNode(NodeKind.String, text, TextSpan.FromBounds(start, _at), isQuoted: true) : null;
    }

    private string? ReadName()
    {
        var start = _at;
        var length = Scanning.IndexOfJsonStop(_span.Slice(start + 1));
        if (length >= 0 && _span[start + 1 + length] == '"')
        {
            _at = start + length + 2;
            return _scratch.Intern(_span.Slice(start + 1, length));
        }

        return ReadEscaped();
    }

    // Null when the string is not closed on its line. One error of a kind is enough for a string.
    private string? ReadEscaped()
    {
        var start = _at++;
        var decoded = _scratch.Buffer.Clear();
        bool hasBadEscape = false, hasControl = false;
        while (true)
        {
            var length = Scanning.IndexOfJsonStop(_span.Slice(_at));
            if (length < 0)
            {
                _at = _span.Length;
                Error(start, _at - start, "This string is never closed: '\"' is missing");
                HoldBack();
                return null;
            }

            decoded.Append(_text, _at, length);
            _at += length;
            var c = _span[_at];
            switch (c)
            {
                case '"':
                    _at++;
                    return decoded.ToString();
                case '\\':
                    if (!TryReadEscape(decoded, out var escape, out var message))
                    {
                        if (!hasBadEscape)
                        {
                            Error(escape.Start, escape.Length, message);
                        }

                        hasBadEscape = true;
                    }

                    break;
                case '\n' or '\r':
                    Error(start, _at - start, "This string is not closed before the end of its line");
                    HoldBack();
                    return null;
                default:
                    if (!hasControl)
                    {
                        Error(_at, 1, "A control character in a string must be written as an escape");
                    }

                    hasControl = true;
                    decoded.Append(c);
                    _at++;
                    break;
            }
        }
    }

    private bool TryReadEscape(System.Text.StringBuilder decoded, out TextSpan span, out string message)
    {
        var start = _at;
        var c = start + 1 < _span.Length ? _span[start + 1] : '\0';
        if (c == 'u')
        {
            return TryReadUnicodeEscape(decoded, out span, out message);
        }

        message = "Unknown escape: after '\\' only \" \\ / b f n r t u may follow, and a backslash itself is written twice";
        var plain = c switch { '"' or '\\' or '/' => c, 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => '\0' };
        var isKnown = plain != '\0';
        span = new TextSpan(start, isKnown || c > ' ' ? 2 : 1);
        _at += isKnown ? 2 : 1;
        decoded.Append(isKnown ? plain : '\\');
        return isKnown;
    }

    private bool TryReadUnicodeEscape(System.Text.StringBuilder decoded, out TextSpan span, out string message)
    {
        var start = _at;
        message = "Four hexadecimal digits are expected after '\\u'";
        if (!TryHex(start + 2, out var unit))
        {
            span = new TextSpan(start, 2);
            _at += 2;
            decoded.Append("\\u");
            return false;
        }

        _at += 6;
        span = new TextSpan(start, 6);
        if (!char.IsSurrogate(unit))
        {
            decoded.Append(unit);
            return true;
        }

        if (char.IsHighSurrogate(unit) && IsAt(_at, '\\') && IsAt(_at + 1, 'u') && TryHex(_at + 2, out var low) && char.IsLowSurrogate(low))
        {
            decoded.Append(unit).Append(low);
            _at += 6;
            return true;
        }

        message = "Half of a surrogate pair is written without its other half";
        decoded.Append('\uFFFD');
        return false;
    }

    private readonly bool TryHex(int at, out char unit)
    {
        var value = 0;
        for (var i = at; i < at + 4; i++)
        {
            var c = i < _span.Length ? _span[i] : '\0';
            var digit = c is >= '0' and <= '9' ? c - '0' : (c | 0x20) is >= 'a' and <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
            if (digit < 0)
            {
                unit = '\0';
                return false;
            }

            value = (value << 4) | digit;
        }

        unit = (char)value;
        return true;
    }
}
