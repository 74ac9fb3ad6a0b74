namespace Seaworthy.Values;

/// <summary>What a checksum says about a credential.</summary>
internal enum ChecksumState
{
    /// <summary>The format has none.</summary>
    None,
    Valid,

    /// <summary>Right shape, wrong checksum: a sample or a truncated one. Never a reason for silence.</summary>
    Wrong,
}

/// <summary>Which rule a credential belongs to.</summary>
internal enum CredentialFamily
{
    Token,
    PrivateKey,
    SignedToken,
    Wallet,
    NodeToken,
}

/// <summary>The format a credential proved to have.</summary>
internal enum CredentialKind
{
    ProviderToken,
    AzureKey,
    EntraClientSecret,
    SharedAccessSignature,
    Webhook,
    PemPrivateKey,
    Pkcs12,
    DerPrivateKey,
    AgeKey,
    JsonWebToken,
    Mnemonic,
    WalletImportFormat,
    ExtendedPrivateKey,
    Bip38,
    Macaroon,
    NostrKey,
    WalletConnectUri,
    ServiceAccount,
}

/// <summary>A secret proven by the structure of the value; it names its kind and place, never its text.</summary>
/// <param name="Kind">The format.</param>
/// <param name="Family">The rule it belongs to.</param>
/// <param name="Name">The kind for people: "GitHub token".</param>
/// <param name="Checksum">What the format's own checksum says.</param>
internal sealed record Credential(CredentialKind Kind, CredentialFamily Family, string Name, ChecksumState Checksum)
{
    public int Offset { get; init; }

    public int Length { get; init; }

    /// <summary>The key inside is protected by a password.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>When a signed token or signature runs out, in seconds since 1970.</summary>
    public long? ExpiresAt { get; init; }

    /// <summary>What the holder may do, as far as the format tells (a macaroon's permissions).</summary>
    public string? Permissions { get; init; }

    /// <summary>The credential a value is, or null. Cheap tests first; each format decides by itself.</summary>
    public static Credential? Find(string text)
    {
        if (text.Length < 16)
        {
            return null;
        }

        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = text.Length;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end - start < 16)
        {
            return null;
        }

        var value = start == 0 && end == text.Length ? text : text.Substring(start, end - start);

        // "Bearer x" and "token x" headers carry the token behind the scheme.
        if (value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && value.Length > 23)
        {
            start += 7;
            value = value.Substring(7);
        }

        var found = KeyMaterial.Find(value) ?? WebToken.Find(value) ?? WalletKey.Find(value) ?? NodeToken.Find(value) ?? AzureKey.Find(value) ?? ProviderToken.Find(value);
        return found is null ? null : found with { Offset = start + found.Offset, Length = found.Length == 0 ? value.Length : found.Length };
    }

    /// <summary>The same credential counted from the start of a longer text.</summary>
    public Credential At(int offset) => this with { Offset = Offset + offset };

    public override string ToString() => Name;
}
