namespace Seaworthy.Values;

/// <summary>Ciphertext that names its own scheme, and so is safe to store.</summary>
internal static class Ciphertext
{
    public static bool IsEncrypted(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length < 6)
        {
            return false;
        }

        return trimmed[0] switch
        {
            'E' => Characters.Starts(trimmed, "ENC[") || (Characters.Starts(trimmed, "ENC(") && trimmed[trimmed.Length - 1] == ')'),
            'v' => Characters.Starts(trimmed, "vault:v") && trimmed.Length > 8 && Characters.IsDigit(trimmed[7]),
            '{' => Characters.Starts(trimmed, "{cipher}"),
            '$' => Characters.Starts(trimmed, "$ANSIBLE_VAULT;"),
            'C' => Characters.Starts(trimmed, "CfDJ8"),
            '!' => Characters.Starts(trimmed, "!vault"),
            '-' => Characters.Starts(trimmed, "-----BEGIN AGE ENCRYPTED FILE-----") || Characters.Starts(trimmed, "-----BEGIN PGP MESSAGE-----"),
            'A' => IsSealed(trimmed),
            _ => false,
        };
    }

    /// <summary>A SealedSecret value: a two-byte session-key length, the RSA block and the ciphertext, in base64.</summary>
    public static bool IsSealed(ReadOnlySpan<char> text) =>
        text.Length >= 300 && text[0] == 'A' && text[1] is 'g' or 'Q' && Characters.All(text.TrimEnd('='), Characters.IsBase64);
}
