namespace Seaworthy.Values;

/// <summary>The checksums token formats carry: CRC32 in base62, and Marvin32.</summary>
internal static class Checksums
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly uint[] Table = BuildTable();

    public static uint Crc32(ReadOnlySpan<char> ascii)
    {
        var crc = uint.MaxValue;
        foreach (var c in ascii)
        {
            crc = Table[(crc ^ c) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    /// <summary>Six base62 digits, most significant first; the padding goes to the left, or right as Azure's common keys have it.</summary>
    public static string ToBase62(uint value, bool padRight = false)
    {
        Span<char> digits = stackalloc char[6];
        digits.Fill('0');
        var at = 6;
        for (; value > 0; value /= 62)
        {
            digits[--at] = Base62[(int)(value % 62)];
        }

        return padRight ? digits.Slice(at).ToString().PadRight(6, '0') : digits.ToString();
    }

    /// <summary>Marvin32, folded to 32 bits.</summary>
    public static uint Marvin32(ReadOnlySpan<byte> data, ulong seed)
    {
        var full = Marvin64(data, seed);
        return (uint)(full >> 32) ^ (uint)full;
    }

    public static ulong Marvin64(ReadOnlySpan<byte> data, ulong seed)
    {
        var low = (uint)seed;
        var high = (uint)(seed >> 32);
        for (; data.Length >= 4; data = data.Slice(4))
        {
            low += data[0] | ((uint)data[1] << 8) | ((uint)data[2] << 16) | ((uint)data[3] << 24);
            Mix(ref low, ref high);
        }

        low += data.Length switch
        {
            0 => 0x80u,
            1 => 0x8000u | data[0],
            2 => 0x800000u | ((uint)data[1] << 8) | data[0],
            _ => 0x80000000u | ((uint)data[2] << 16) | ((uint)data[1] << 8) | data[0],
        };
        Mix(ref low, ref high);
        Mix(ref low, ref high);
        return ((ulong)high << 32) | low;
    }

    /// <summary>Eight ASCII characters as a big-endian number.</summary>
    public static ulong Seed(string name)
    {
        ulong seed = 0;
        foreach (var c in name)
        {
            seed = (seed << 8) | c;
        }

        return seed;
    }

    private static void Mix(ref uint low, ref uint high)
    {
        high ^= low;
        low = Rotate(low, 20) + high;
        high = Rotate(high, 9) ^ low;
        low = Rotate(low, 27) + high;
        high = Rotate(high, 19);
    }

    private static uint Rotate(uint value, int bits) => (value << bits) | (value >> (32 - bits));

    private static uint[] BuildTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
            }

            table[i] = crc;
        }

        return table;
    }
}
