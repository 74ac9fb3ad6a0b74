namespace Seaworthy.Values;

/// <summary>Who resolves a reference.</summary>
internal enum SecretReferenceKind
{
    AppServiceKeyVault,
    AppServiceAppConfiguration,

    /// <summary>The JSON value of an App Configuration Key Vault reference; it needs its content type besides.</summary>
    AppConfigurationKeyVault,

    /// <summary>The address of a secret without anything that would resolve it.</summary>
    BareKeyVaultUri,

    AwsDynamicReference,
    AwsArn,
    GoogleSecretManager,
    VaultTemplate,
    OnePassword,
    GitHubActions,
}

/// <summary>What is wrong with a reference.</summary>
internal enum ReferenceDefectKind
{
    MissingBracket,
    MissingPart,
    UnknownPart,
    NotAnAddress,
    NotHttps,
    ForeignHost,
    WrongCollection,
    IllegalVaultName,
    IllegalSecretName,
    MalformedVersion,
    TrailingSlash,
    ExtraSegment,
    BareUri,
    WrongCase,
    SurroundingBlank,
    MisspeltPrefix,
    Embedded,
    Malformed,
}

/// <summary>A defect of a reference with its place in the value.</summary>
internal sealed record ReferenceDefect(ReferenceDefectKind Kind, string Message, int Offset)
{
    /// <summary>Accepted by some resolvers, refused by others.</summary>
    public bool IsDoubt => Kind is ReferenceDefectKind.WrongCase or ReferenceDefectKind.SurroundingBlank;
}

/// <summary>A reference to a secret kept elsewhere, judged by its own grammar and not by a client library's lenient parser.</summary>
internal sealed class SecretReference
{
    internal SecretReference(SecretReferenceKind kind, int offset, IReadOnlyList<ReferenceDefect> defects)
    {
        Kind = kind;
        Offset = offset;
        Defects = defects;
    }

    public SecretReferenceKind Kind { get; }

    /// <summary>Where the reference starts in the value.</summary>
    public int Offset { get; }

    public IReadOnlyList<ReferenceDefect> Defects { get; }

    public bool IsWellFormed => Defects.Count == 0;

    /// <summary>Inside a longer text, where nothing resolves it.</summary>
    public bool IsEmbedded { get; init; }

    public string? VaultName { get; init; }

    public string? SecretName { get; init; }

    public string? Version { get; init; }

    public string? SecretUri { get; init; }

    /// <summary>The reference a value is or holds, well formed or not; null where nothing looks like one.</summary>
    public static SecretReference? Parse(string text)
    {
        if (text.Length is < 6 or > 8192)
        {
            return null;
        }

        // One glance at the characters every reference syntax has.
        return text.IndexOfAny(['@', '{', ':', '/']) < 0 ? null
            : AppServiceReference.Parse(text)
            ?? KeyVaultUri.ParseBare(text)
            ?? KeyVaultUri.ParseJson(text)
            ?? CloudReference.Parse(text);
    }

    public override string ToString() => Kind.ToString();
}
