namespace Seaworthy.Values;

/// <summary>The checksum of bech32 and bech32m.</summary>
internal static class Bech32
{
    private const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    /// <summary>Prefix, separator, legal characters, one case, and a checksum of either form.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        var separator = text.LastIndexOf('1');
        if (separator < 1 || text.Length - separator < 7 || text.Length > 1024)
        {
            return false;
        }

        var lower = false;
        var upper = false;
        foreach (var c in text)
        {
            lower |= Characters.IsLower(c);
            upper |= Characters.IsUpper(c);
        }

        if (lower && upper)
        {
            return false;
        }

        var check = 1u;
        for (var i = 0; i < separator; i++)
        {
            check = Step(check, Characters.ToLower(text[i]) >> 5);
        }

        check = Step(check, 0);
        for (var i = 0; i < separator; i++)
        {
            check = Step(check, Characters.ToLower(text[i]) & 31);
        }

        for (var i = separator + 1; i < text.Length; i++)
        {
            var digit = Alphabet.IndexOf(Characters.ToLower(text[i]));
            if (digit < 0)
            {
                return false;
            }

            check = Step(check, digit);
        }

        return check is 1 or 0x2bc830a3;
    }

    private static uint Step(uint check, int value)
    {
        var top = check >> 25;
        check = ((check & 0x1ffffff) << 5) ^ (uint)value;
        return check ^ ((top & 1) != 0 ? 0x3b6a57b2u : 0) ^ ((top & 2) != 0 ? 0x26508e6du : 0) ^ ((top & 4) != 0 ? 0x1ea119fau : 0)
            ^ ((top & 8) != 0 ? 0x3d4233ddu : 0) ^ ((top & 16) != 0 ? 0x2a1462b3u : 0);
    }
}
