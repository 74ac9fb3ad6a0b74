namespace Seaworthy.Values;

/// <summary>Decoders that answer null instead of throwing.</summary>
internal static class Encodings
{
    private const string Base58Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /// <summary>Base64 in either alphabet, with or without padding.</summary>
    public static byte[]? Base64(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd('=');
        if (text.Length % 4 == 1 || text.Length > 64 * 1024)
        {
            return null;
        }

        var bytes = new byte[text.Length * 3 / 4];
        uint buffer = 0;
        var bits = 0;
        var at = 0;
        foreach (var c in text)
        {
            var digit = Characters.IsUpper(c) ? c - 'A' : Characters.IsLower(c) ? c - 'a' + 26 : Characters.IsDigit(c) ? c - '0' + 52
                : c is '+' or '-' ? 62 : c is '/' or '_' ? 63 : -1;
            if (digit < 0)
            {
                return null;
            }

            buffer = (buffer << 6) | (uint)digit;
            bits += 6;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)(buffer >> bits);
            }
        }

        return bytes;
    }

    public static byte[]? Hex(ReadOnlySpan<char> text)
    {
        if (text.Length % 2 != 0 || text.Length > 64 * 1024 || !Characters.All(text, Characters.IsHex))
        {
            return null;
        }

        var bytes = new byte[text.Length / 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)((Digit(text[2 * i]) << 4) | Digit(text[(2 * i) + 1]));
        }

        return bytes;

        static int Digit(char c) => Characters.IsDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
    }

    /// <summary>Base58 with a four-byte double SHA-256; null when either is wrong. At most 120 characters: the conversion is quadratic.</summary>
    public static byte[]? Base58Check(ReadOnlySpan<char> text)
    {
        if (text.Length is < 6 or > 120)
        {
            return null;
        }

        Span<byte> digits = stackalloc byte[96];
        var length = 0;
        foreach (var c in text)
        {
            var carry = Base58Alphabet.IndexOf(c);
            if (carry < 0)
            {
                return null;
            }

            for (var i = 0; i < length; i++)
            {
                carry += digits[i] * 58;
                digits[i] = (byte)carry;
                carry >>= 8;
            }

            for (; carry > 0 && length < digits.Length; carry >>= 8)
            {
                digits[length++] = (byte)carry;
            }
        }

        var zeros = text.Length - text.TrimStart('1').Length;
        if (zeros + length < 5)
        {
            return null;
        }

        var payload = new byte[zeros + length - 4];
        var check = new byte[zeros + length];
        for (var i = 0; i < length; i++)
        {
            check[zeros + i] = digits[length - 1 - i];
        }

        Array.Copy(check, payload, payload.Length);
        var hash = Compatibility.Sha256.Hash(Compatibility.Sha256.Hash(payload));
        for (var i = 0; i < 4; i++)
        {
            if (hash[i] != check[payload.Length + i])
            {
                return null;
            }
        }

        return payload;
    }
}
