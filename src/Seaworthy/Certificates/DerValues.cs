using System.Globalization;
using System.Text;

namespace Seaworthy.Certificates;

/// <summary>What the contents of DER elements mean.</summary>
internal static class DerValues
{
    // Enough for every identifier in use.
    private const int LongestIdentifier = 40;

    /// <summary>An object identifier in dotted form; empty when it is damaged.</summary>
    public static string Identifier(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty || content.Length > LongestIdentifier)
        {
            return "";
        }

        var text = new StringBuilder();
        long value = 0;
        foreach (var b in content)
        {
            if (value > int.MaxValue)
            {
                return "";
            }

            value = (value << 7) | (uint)(b & 0x7F);
            if ((b & 0x80) != 0)
            {
                continue;
            }

            if (text.Length == 0)
            {
                var first = Math.Min(value / 40, 2);
                text.Append(first.ToString(CultureInfo.InvariantCulture));
                value -= first * 40;
            }

            text.Append('.').Append(value.ToString(CultureInfo.InvariantCulture));
            value = 0;
        }

        return text.ToString();
    }

    /// <summary>Number of bits of an unsigned integer.</summary>
    public static int BitLength(ReadOnlySpan<byte> content)
    {
        content = Unsigned(content);
        if (content.IsEmpty)
        {
            return 0;
        }

        var bits = content.Length * 8;
        for (var mask = 0x80; (content[0] & mask) == 0; mask >>= 1)
        {
            bits--;
        }

        return bits;
    }

    /// <summary>An integer's bytes without leading zeros.</summary>
    public static ReadOnlySpan<byte> Unsigned(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty && content[0] == 0)
        {
            content = content.Slice(1);
        }

        return content;
    }

    /// <summary>A bit string's bytes; empty unless it consists of whole ones.</summary>
    public static ReadOnlySpan<byte> Bits(ReadOnlySpan<byte> content) => content.Length > 1 && content[0] == 0 ? content.Slice(1) : default;

    /// <summary>UTCTime or GeneralizedTime as RFC 5280 writes them.</summary>
    public static bool TryTime(byte tag, ReadOnlySpan<byte> content, out DateTime time)
    {
        time = default;
        if (content.Length > 16)
        {
            return false;
        }

        var text = Encoding.ASCII.GetString(content.ToArray());
        if (tag == 0x17)
        {
            // Two digits from 50 on mean the last century (RFC 5280, 4.1.2.5.1).
            text = text.Length > 0 && text[0] is >= '5' and <= '9' ? "19" + text : "20" + text;
        }
        else if (tag != 0x18)
        {
            return false;
        }

        return DateTime.TryParseExact(text, "yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
    }

    /// <summary>A character string; empty for other types.</summary>
    public static string Text(byte tag, ReadOnlySpan<byte> content) => tag switch
    {
        0x0C => Encoding.UTF8.GetString(content.ToArray()),
        0x13 or 0x14 or 0x16 => Encoding.ASCII.GetString(content.ToArray()),
        0x1E => Encoding.BigEndianUnicode.GetString(content.ToArray()),
        _ => "",
    };
}
