namespace Seaworthy.Schemas.Formats;

/// <summary><c>email</c> (RFC 5321, section 4.1.2) and <c>idn-email</c> (RFC 6531).</summary>
internal static class MailAddress
{
    private const int MaxLocalLength = 64;

    public static bool IsValid(string text, bool isInternational)
    {
        var at = text.Length > 0 && text[0] == '"' ? QuotedEnd(text, isInternational) : text.IndexOf('@');
        if (at <= 0 || at > MaxLocalLength || at >= text.Length || text[at] != '@')
        {
            return false;
        }

        return (text[0] == '"' || IsDotAtom(text.AsSpan(0, at), isInternational)) && IsDomain(text.Substring(at + 1), isInternational);
    }

    private static bool IsDomain(string domain, bool isInternational)
    {
        if (domain.Length > 2 && domain[0] == '[' && domain[domain.Length - 1] == ']')
        {
            var literal = domain.AsSpan(1, domain.Length - 2);
            return literal.StartsWith("IPv6:".AsSpan(), StringComparison.OrdinalIgnoreCase) ? IpAddress.IsV6(literal.Slice(5)) : IpAddress.IsV4(literal);
        }

        return isInternational ? HostName.IsInternational(domain) : HostName.IsValid(domain);
    }

    private static bool IsDotAtom(ReadOnlySpan<char> local, bool isInternational)
    {
        var previous = '.';
        foreach (var c in local)
        {
            if (c == '.' ? previous == '.' : !IsAtomText(c, isInternational))
            {
                return false;
            }

            previous = c;
        }

        return previous != '.';
    }

    private static bool IsAtomText(char c, bool isInternational) => c switch
    {
        >= '\u0080' => isInternational,
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') => true,
        _ => "!#$%&'*+-/=?^_`{|}~".IndexOf(c) >= 0,
    };

    // The index behind the closing quote, or -1.
    private static int QuotedEnd(string text, bool isInternational)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                return i + 1;
            }

            if (text[i] == '\\')
            {
                i++;
            }

            if (i == text.Length || text[i] is < ' ' or '\u007F' || (text[i] > '~' && !isInternational))
            {
                return -1;
            }
        }

        return -1;
    }
}
