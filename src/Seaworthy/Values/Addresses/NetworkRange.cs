namespace Seaworthy.Values;

/// <summary>A CIDR range, or a single address as the range of one.</summary>
internal sealed class NetworkRange
{
    private NetworkRange(IpAddress address, int prefix)
    {
        Address = address;
        PrefixLength = prefix;
        Network = Mask(address, prefix);
    }

    /// <summary>The address as written.</summary>
    public IpAddress Address { get; }

    public int PrefixLength { get; }

    /// <summary>The address with its host bits cleared.</summary>
    public IpAddress Network { get; }

    public bool IsSingleAddress => PrefixLength == Address.Bits;

    /// <summary>Bits behind the prefix are set: a typing error, or an address where a network was meant.</summary>
    public bool HostBitsSet => Network != Address;

    /// <summary><c>0.0.0.0/0</c> or <c>::/0</c>.</summary>
    public bool IsAny => PrefixLength == 0;

    public bool IsLoopback => Network.IsLoopback && (PrefixLength >= 8 || Address.IsV6);

    public bool IsPrivate => Network.IsPrivate && PrefixLength >= (Address.IsV6 ? 7 : 8);

    public static bool TryParse(string? text, out NetworkRange range)
    {
        range = null!;
        if (text is null || text.Length is < 2 or > 64 || !(Characters.IsHex(text[0]) || text[0] is ':' or '['))
        {
            return false;
        }

        var slash = text.IndexOf('/');
        if (!IpAddress.TryParse(text.AsSpan(0, slash < 0 ? text.Length : slash), out var address))
        {
            return false;
        }

        var prefix = address.Bits;
        if (slash >= 0 && !TryParsePrefix(text.AsSpan(slash + 1), address.Bits, out prefix))
        {
            return false;
        }

        range = new NetworkRange(address, prefix);
        return true;
    }

    /// <summary>Every address of <paramref name="other"/> lies in this range.</summary>
    public bool Contains(NetworkRange other) =>
        other.Address.IsV6 == Address.IsV6 && other.PrefixLength >= PrefixLength && Mask(other.Network, PrefixLength) == Network;

    private static bool TryParsePrefix(ReadOnlySpan<char> text, int bits, out int prefix)
    {
        prefix = 0;
        if (text.Length is 0 or > 3)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!Characters.IsDigit(c))
            {
                return false;
            }

            prefix = (prefix * 10) + (c - '0');
        }

        return prefix <= bits;
    }

    private static IpAddress Mask(IpAddress address, int prefix)
    {
        if (!address.IsV6)
        {
            return address with { Low = address.Low & Ones(32 + prefix) & uint.MaxValue };
        }

        return address with { High = address.High & Ones(Math.Min(prefix, 64)), Low = address.Low & Ones(Math.Max(prefix - 64, 0)) };
    }

    // The upper `count` of 64 bits; a shift by 64 would wrap to no shift at all.
    private static ulong Ones(int count) => count == 0 ? 0 : ulong.MaxValue << (64 - count);
}
