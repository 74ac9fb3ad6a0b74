namespace Seaworthy.Schemas.Patterns;

internal sealed partial class PatternParser
{
    private PatternNode ParseAtomEscape()
    {
        var start = _at;
        switch (Peek(1))
        {
            case >= '1' and <= '9':
                _at++;
                TryTakeCount(out var number);
                var numbered = new BackReferenceNode(number);
                Refer(numbered, null, start);
                return numbered;
            case 'k':
                _at += 2;
                if (!Take('<'))
                {
                    Fail(start, "this reference names no group");
                    return EmptyNode.Instance;
                }

                var named = new BackReferenceNode(0);
                if (TakeName() is { } name)
                {
                    Refer(named, name, start);
                }

                return named;
            default:
                return ParseClassEscape() is { } set ? new SetNode(set) : new CharacterNode(ParseCharacterEscape(inClass: false));
        }
    }

    /// <summary>A set that a backslash introduces, or null where it introduces none.</summary>
    private CodePointSet? ParseClassEscape()
    {
        var set = Peek(1) switch
        {
            'd' => CodePointSet.Digits,
            'D' => CodePointSet.NotDigits,
            'w' => CodePointSet.Word,
            'W' => CodePointSet.NotWord,
            's' => CodePointSet.Space,
            'S' => CodePointSet.NotSpace,
            'p' or 'P' => ParseProperty(),
            _ => null,
        };
        if (set is not null)
        {
            _at += 2;
        }

        return set;
    }

    /// <summary>Reads <c>\p{Name}</c> or <c>\p{Name=Value}</c> but its first two characters.</summary>
    private CodePointSet ParseProperty()
    {
        var start = _at;
        var close = Peek(2) == '{' ? source.IndexOf('}', start) : -1;
        if (close < 0)
        {
            Fail(start, "this property isn't between braces");
            return CodePointSet.None;
        }

        var text = source.Substring(start + 3, close - start - 3);
        var equals = text.IndexOf('=');
        var set = equals < 0 ? UnicodeProperties.Find(text, null) : UnicodeProperties.Find(text.Substring(0, equals), text.Substring(equals + 1));
        if (set is null)
        {
            Fail(start, "there is no such Unicode property");
            return CodePointSet.None;
        }

        _at = close - 1;
        return source[start + 1] == 'P' ? set.Complement() : set;
    }

    /// <summary>The code point that an escape stands for.</summary>
    private int ParseCharacterEscape(bool inClass)
    {
        var start = _at++;
        if (AtEnd)
        {
            Fail(start, "the pattern ends within an escape");
            return 0;
        }

        var letter = source[_at];
        switch (letter)
        {
            case 't':
                _at++;
                return '\t';
            case 'n':
                _at++;
                return '\n';
            case 'v':
                _at++;
                return '\v';
            case 'f':
                _at++;
                return '\f';
            case 'r':
                _at++;
                return '\r';
            case 'b' when inClass:
                _at++;
                return '\b';
            case '0' when Peek(1) is not (>= '0' and <= '9'):
                _at++;
                return 0;
            case 'c' when Peek(1) is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                _at += 2;
                return source[_at - 1] & 31;
            case 'x':
                _at++;
                if (TryTakeHex(2, out var value))
                {
                    return value;
                }

                Fail(start, "two hexadecimal digits are missing");
                return 0;
            case 'u':
                var codePoint = TakeUnicodeEscape(start);
                if (codePoint < 0)
                {
                    Fail(start, "this isn't the number of a code point");
                }

                return Math.Max(codePoint, 0);
            case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'):
                Fail(start, "there is no such escape");
                return 0;
            default:
                return TakeCodePoint();
        }
    }

    /// <summary>From the <c>u</c> on; two escaped surrogates are one code point. Negative when it is none.</summary>
    private int TakeUnicodeEscape(int backslash)
    {
        _at = backslash + 2;
        if (Take('{'))
        {
            var start = _at;
            var value = 0;
            for (; HexValue(Peek()) is >= 0 and var digit; _at++)
            {
                value = Math.Min((value * 16) + digit, CodePointSet.LastCodePoint + 1);
            }

            return _at > start && value <= CodePointSet.LastCodePoint && Take('}') ? value : -1;
        }

        if (!TryTakeHex(4, out var first))
        {
            return -1;
        }

        var after = _at;
        if (first is >= 0xD800 and <= 0xDBFF && Take("\\u") && TryTakeHex(4, out var second) && second is >= 0xDC00 and <= 0xDFFF)
        {
            return char.ConvertToUtf32((char)first, (char)second);
        }

        _at = after;
        return first;
    }

    private bool TryTakeHex(int digits, out int value)
    {
        value = 0;
        for (var i = 0; i < digits; i++)
        {
            var digit = HexValue(Peek(i));
            if (digit < 0)
            {
                return false;
            }

            value = (value * 16) + digit;
        }

        _at += digits;
        return true;
    }

    private static int HexValue(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };
}
