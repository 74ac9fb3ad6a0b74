namespace Seaworthy.Schemas.Formats;

/// <summary><c>ipv4</c> (RFC 2673, dotted quad) and <c>ipv6</c> (RFC 4291, no zone).</summary>
internal static class IpAddress
{
    private const int Groups = 8;

    public static bool IsV4(ReadOnlySpan<char> text)
    {
        for (var part = 0; part < 4; part++)
        {
            var digits = 0;
            var value = 0;
            while (digits < text.Length && text[digits] is >= '0' and <= '9' && digits < 4)
            {
                value = (value * 10) + (text[digits++] - '0');
            }

            if (digits is 0 or > 3 || value > 255 || (digits > 1 && text[0] == '0'))
            {
                return false;
            }

            text = text.Slice(digits);
            if (part == 3)
            {
                return text.Length == 0;
            }

            if (text.Length == 0 || text[0] != '.')
            {
                return false;
            }

            text = text.Slice(1);
        }

        return false;
    }

    public static bool IsV6(ReadOnlySpan<char> text)
    {
        var groups = 0;
        var isShortened = false;
        if (text.Length > 1 && text[0] == ':')
        {
            if (text[1] != ':')
            {
                return false;
            }

            isShortened = true;
            text = text.Slice(2);
        }

        while (text.Length > 0)
        {
            var digits = 0;
            while (digits < text.Length && IsHex(text[digits]) && digits < 5)
            {
                digits++;
            }

            if (digits < text.Length && text[digits] == '.')
            {
                groups += 2;
                return IsV4(text) && (isShortened ? groups < Groups : groups == Groups);
            }

            if (digits is 0 or > 4)
            {
                return false;
            }

            groups++;
            text = text.Slice(digits);
            if (text.Length == 0)
            {
                break;
            }

            if (text[0] != ':' || text.Length == 1)
            {
                return false;
            }

            text = text.Slice(1);
            if (text[0] == ':')
            {
                if (isShortened)
                {
                    return false;
                }

                isShortened = true;
                text = text.Slice(1);
            }
        }

        return isShortened ? groups < Groups : groups == Groups;
    }

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
