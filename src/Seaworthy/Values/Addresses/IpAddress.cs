using System.Net;

namespace Seaworthy.Values;

/// <summary>An IP address as 128 bits; IPv4 sits in the low 32 bits.</summary>
internal readonly record struct IpAddress(ulong High, ulong Low, bool IsV6)
{
    /// <summary>The address as people write it.</summary>
    public override string ToString()
    {
        var bytes = new byte[Bits / 8];
        for (var i = 0; i < bytes.Length; i++)
        {
            var back = bytes.Length - 1 - i;
            bytes[i] = (byte)((back >= 8 ? High : Low) >> (8 * (back % 8)));
        }

        return new IPAddress(bytes).ToString();
    }

    public int Bits => IsV6 ? 128 : 32;

    public bool IsLoopback => IsV6 ? High == 0 && Low == 1 : Low >> 24 == 127;

    public bool IsUnspecified => High == 0 && Low == 0;

    /// <summary>RFC 1918, shared address space, link local and unique local ranges.</summary>
    public bool IsPrivate => IsV6
        ? High >> 57 == 0x7E || High >> 54 == 0x3FA
        : Low >> 24 == 10 || Low >> 20 == 0xAC1 || Low >> 16 == 0xC0A8 || Low >> 16 == 0xA9FE || Low >> 22 == 0x191;

    /// <summary>Strict: four decimal parts, or IPv6 with optional brackets; never the shorthand (<c>1</c>, <c>0x7f.1</c>) the runtime accepts.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out IpAddress address)
    {
        address = default;
        if (text.Length > 2 && text[0] == '[' && text[text.Length - 1] == ']')
        {
            text = text.Slice(1, text.Length - 2);
        }

        if (text.Length is < 2 or > 45)
        {
            return false;
        }

        return text.IndexOf(':') >= 0 ? TryParseV6(text, out address) : TryParseV4(text, out address);
    }

    private static bool TryParseV4(ReadOnlySpan<char> text, out IpAddress address)
    {
        address = default;
        uint value = 0;
        var at = 0;
        for (var part = 0; part < 4; part++)
        {
            var start = at;
            var number = 0;
            while (at < text.Length && Characters.IsDigit(text[at]) && at - start < 4)
            {
                number = (number * 10) + (text[at++] - '0');
            }

            // A leading zero makes the number octal for the runtime and decimal for others.
            if (at == start || (text[start] == '0' && at - start > 1) || number > 255 || (part < 3 && (at >= text.Length || text[at++] != '.')))
            {
                return false;
            }

            value = (value << 8) | (uint)number;
        }

        address = new IpAddress(0, value, false);
        return at == text.Length;
    }

    private static bool TryParseV6(ReadOnlySpan<char> text, out IpAddress address)
    {
        address = default;
        if (!Characters.All(text, static c => Characters.IsHex(c) || c is ':' or '.') || !IPAddress.TryParse(text.ToString(), out var parsed))
        {
            return false;
        }

        var bytes = parsed.GetAddressBytes();
        if (bytes.Length != 16)
        {
            return false;
        }

        ulong high = 0, low = 0;
        for (var i = 0; i < 8; i++)
        {
            high = (high << 8) | bytes[i];
            low = (low << 8) | bytes[i + 8];
        }

        address = new IpAddress(high, low, true);
        return true;
    }
}
