namespace Seaworthy.Values;

/// <summary>Values that look random but are public by design, and hashes that name their algorithm.</summary>
internal static class PublicShape
{
    public static ValueKind? KindOf(string text)
    {
        var value = text.AsSpan().Trim();
        return IsHash(value) ? ValueKind.Hash : IsPublic(value, text) ? ValueKind.PublicIdentifier : null;
    }

    private static bool IsHash(ReadOnlySpan<char> value)
    {
        if (value.Length < 8)
        {
            return false;
        }

        if (value[0] == '$')
        {
            return IsCryptHash(value);
        }

        return Characters.Starts(value, "pbkdf2_sha")
            || Characters.Starts(value, "pbkdf2:sha")
            || Characters.Starts(value, "{SSHA}")
            || Characters.Starts(value, "AQAAAAEAACcQ")
            || Characters.Starts(value, "AQAAAAIAAYag")
            || (Characters.Starts(value, "sha") && HasDigestSeparator(value));
    }

    // $id$...: 1, 2a, 2b, 2y, 5, 6, 7, y, argon2.., scrypt, pbkdf2..
    private static bool IsCryptHash(ReadOnlySpan<char> value)
    {
        var end = value.Slice(1).IndexOf('$');
        if (end is < 1 or > 14)
        {
            return false;
        }

        var id = value.Slice(1, end);
        return Characters.Starts(id, "argon2") || Characters.Starts(id, "pbkdf2") || Characters.Is(id, "scrypt") || Characters.Is(id, "y")
            || (id.Length <= 2 && id[0] is '1' or '2' or '5' or '6' or '7');
    }

    private static bool HasDigestSeparator(ReadOnlySpan<char> value)
    {
        if (value.Length < 10)
        {
            return false;
        }

        var size = value.Slice(3, 3);
        var known = Characters.Is(size, "256") || Characters.Is(size, "384") || Characters.Is(size, "512");
        return known ? value[6] is ':' or '-' : value[3] == '1' && value[4] is ':' or '-';
    }

    private static bool IsPublic(ReadOnlySpan<char> value, string text) => value.Length >= 10 && value[0] switch
    {
        '-' => Characters.Starts(value, "-----BEGIN ") && !Characters.Contains(text, "PRIVATE KEY"),
        's' => Characters.Starts(value, "ssh-") || Characters.Starts(value, "secret_scanning_"),
        'e' => Characters.Starts(value, "ecdsa-sha2-"),
        'p' => Characters.Starts(value, "pk_live_") || Characters.Starts(value, "pk_test_"),
        'A' => value.Length == 34 && value[1] == 'C' && Characters.All(value.Slice(2), Characters.IsHex),
        'n' => Characters.Starts(value, "npub1") && Bech32.IsValid(value),
        'b' or 'B' or 't' or 'T' => IsBitcoinAddress(value),
        'a' => Characters.Starts(value, "age1") && value.Length == 62,
        'x' or 'y' or 'z' or 'u' or 'v' => value.Length == 111 && Characters.Starts(value.Slice(1), "pub"),
        '0' => value.Length == 66 && value[1] is '2' or '3' && Characters.All(value, Characters.IsHex),
        _ => EndsWith(value, ".apps.googleusercontent.com"),
    } || (value.Length > 30 && EndsWith(value, ".apps.googleusercontent.com"));

    private static bool IsBitcoinAddress(ReadOnlySpan<char> value) =>
        value.Length is >= 14 and <= 90 && value[2] == '1' && (Characters.Is(value.Slice(0, 2), "bc") || Characters.Is(value.Slice(0, 2), "tb"))
            ? Bech32.IsValid(value)
            : value.Length == 111 && Characters.Starts(value, "tpub");

    private static bool EndsWith(ReadOnlySpan<char> value, string suffix) => value.EndsWith(suffix.AsSpan(), StringComparison.Ordinal);
}
