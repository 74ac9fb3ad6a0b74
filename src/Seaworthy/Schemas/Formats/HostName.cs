namespace Seaworthy.Schemas.Formats;

/// <summary><c>hostname</c> (RFC 1123, with the A-labels of RFC 5890) and <c>idn-hostname</c>.</summary>
internal static class HostName
{
    private const int MaxLength = 253;
    private const int MaxLabelLength = 63;

    /// <summary>Whether a text is a host name in ASCII.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return false;
        }

        foreach (var label in text.Split('.'))
        {
            if (!IsAsciiLabel(label))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text is a host name, in Unicode or in ASCII.</summary>
    public static bool IsInternational(string text)
    {
        // In ASCII it only becomes longer, so what is far too long need not be encoded.
        if (text.Length is 0 or > MaxLength)
        {
            return false;
        }

        var labels = text.Split('.', '\u3002', '\uFF0E', '\uFF61');
        var unicode = new int[labels.Length][];
        var length = labels.Length - 1;
        for (var i = 0; i < labels.Length; i++)
        {
            if (IsAscii(labels[i]))
            {
                if (!IsAsciiLabel(labels[i]))
                {
                    return false;
                }

                unicode[i] = Punycode.IsALabel(labels[i]) ? Punycode.Decode(labels[i].Substring(4))! : Idna.CodePoints(labels[i]);
                length += labels[i].Length;
                continue;
            }

            unicode[i] = Idna.CodePoints(labels[i]);
            if (!Idna.IsULabel(unicode[i]) || Punycode.Encode(unicode[i]) is not { } encoded || encoded.Length + 4 > MaxLabelLength)
            {
                return false;
            }

            length += encoded.Length + 4;
        }

        return length <= MaxLength && BidiRule.Holds(unicode);
    }

    private static bool IsAsciiLabel(string label)
    {
        if (label.Length is 0 or > MaxLabelLength || label[0] == '-' || label[label.Length - 1] == '-')
        {
            return false;
        }

        foreach (var c in label)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-'))
            {
                return false;
            }
        }

        return !Punycode.IsALabel(label) || IsALabel(label);
    }

    // What it decodes to must be a label of Unicode that encodes to the same again.
    private static bool IsALabel(string label) =>
        Punycode.Decode(label.Substring(4)) is { } decoded
        && Array.Exists(decoded, static point => point > 0x7F)
        && Idna.IsULabel(decoded)
        && BidiRule.Holds([decoded])
        && string.Equals(Punycode.Encode(decoded), label.Substring(4), StringComparison.OrdinalIgnoreCase);

    private static bool IsAscii(string label)
    {
        foreach (var c in label)
        {
            if (c > '\u007F')
            {
                return false;
            }
        }

        return true;
    }
}
