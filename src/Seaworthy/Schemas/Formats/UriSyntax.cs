namespace Seaworthy.Schemas.Formats;

/// <summary><c>uri</c> and <c>uri-reference</c> of RFC 3986, <c>iri</c> and <c>iri-reference</c> of RFC 3987.</summary>
internal static class UriSyntax
{
    public static bool IsValid(string text, bool allowsRelative, bool isInternational)
    {
        var rest = text.AsSpan();
        if (rest.IndexOf('#') is >= 0 and var hash)
        {
            if (!IsMadeOf(rest.Slice(hash + 1), ":@/?", isInternational))
            {
                return false;
            }

            rest = rest.Slice(0, hash);
        }

        if (rest.IndexOf('?') is >= 0 and var mark)
        {
            if (!IsMadeOf(rest.Slice(mark + 1), ":@/?", isInternational, allowsPrivate: true))
            {
                return false;
            }

            rest = rest.Slice(0, mark);
        }

        var scheme = SchemeLength(rest);
        if (scheme > 0)
        {
            rest = rest.Slice(scheme + 1);
        }
        else if (!allowsRelative)
        {
            return false;
        }

        if (rest.Length > 1 && rest[0] == '/' && rest[1] == '/')
        {
            rest = rest.Slice(2);
            var slash = rest.IndexOf('/');
            return IsAuthority(slash < 0 ? rest : rest.Slice(0, slash), isInternational) && (slash < 0 || IsMadeOf(rest.Slice(slash), ":@/", isInternational));
        }

        // Without a scheme a colon in the first segment would make one.
        var segment = rest.IndexOf('/');
        return IsMadeOf(rest, ":@/", isInternational)
            && (scheme > 0 || (segment < 0 ? rest : rest.Slice(0, segment)).IndexOf(':') < 0);
    }

    public static bool IsPercentEncoded(ReadOnlySpan<char> text) => text.Length > 2 && text[0] == '%' && IsHex(text[1]) && IsHex(text[2]);

    private static int SchemeLength(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isLetter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (c == ':')
            {
                return i;
            }

            if (!isLetter && (i == 0 || c is not ((>= '0' and <= '9') or '+' or '-' or '.')))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsAuthority(ReadOnlySpan<char> text, bool isInternational)
    {
        if (text.IndexOf('@') is >= 0 and var at)
        {
            if (!IsMadeOf(text.Slice(0, at), ":", isInternational))
            {
                return false;
            }

            text = text.Slice(at + 1);
        }

        if (text.Length > 0 && text[0] == '[')
        {
            var end = text.IndexOf(']');
            return end > 0 && IsLiteral(text.Slice(1, end - 1)) && IsPort(text.Slice(end + 1));
        }

        var colon = text.IndexOf(':');
        return colon < 0
            ? IsMadeOf(text, "", isInternational)
            : IsMadeOf(text.Slice(0, colon), "", isInternational) && IsPort(text.Slice(colon));
    }

    private static bool IsPort(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0 ? text[0] != ':' : text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    // IPv6, or a future version: v1.something.
    private static bool IsLiteral(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || text[0] is not ('v' or 'V'))
        {
            return IpAddress.IsV6(text);
        }

        var dot = text.IndexOf('.');
        if (dot < 2 || dot == text.Length - 1)
        {
            return false;
        }

        foreach (var c in text.Slice(1, dot - 1))
        {
            if (!IsHex(c))
            {
                return false;
            }
        }

        return text.IndexOf('%') < 0 && IsMadeOf(text.Slice(dot + 1), ":", isInternational: false);
    }

    // Unreserved characters, sub-delimiters, percent-encoded ones and those named.
    private static bool IsMadeOf(ReadOnlySpan<char> text, string others, bool isInternational, bool allowsPrivate = false)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "-._~!$&'()*+,;=".IndexOf(c) >= 0 || others.IndexOf(c) >= 0)
            {
                continue;
            }

            if (c == '%')
            {
                if (!IsPercentEncoded(text.Slice(i)))
                {
                    return false;
                }

                i += 2;
            }
            else if (!isInternational || !IsInternational(text, ref i, allowsPrivate))
            {
                return false;
            }
        }

        return true;
    }

    // ucschar, and iprivate where a query may hold it.
    private static bool IsInternational(ReadOnlySpan<char> text, ref int at, bool allowsPrivate)
    {
        var c = text[at];
        if (char.IsHighSurrogate(c))
        {
            if (at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
            {
                return false;
            }

            var point = char.ConvertToUtf32(c, text[++at]);
            return (point & 0xFFFE) != 0xFFFE && point is < 0xE0000 or (>= 0xE1000 and < 0xF0000) || (allowsPrivate && point >= 0xF0000);
        }

        return c is (>= '\u00A0' and <= '\uD7FF') or (>= '\uF900' and <= '\uFDCF') or (>= '\uFDF0' and <= '\uFFEF')
            || (allowsPrivate && c is >= '\uE000' and <= '\uF8FF');
    }

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
