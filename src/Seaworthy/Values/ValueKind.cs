namespace Seaworthy.Values;

/// <summary>What a scalar is, decided once; the first that fits wins.</summary>
internal enum ValueKind
{
    /// <summary>Null, empty or blank.</summary>
    Empty,

    /// <summary>Nothing else fits.</summary>
    Text,

    Boolean,
    Number,

    /// <summary>A TimeSpan or an ISO 8601 duration.</summary>
    Duration,

    Guid,
    Placeholder,
    SecretReference,

    /// <summary>Ciphertext that names its scheme (SOPS, Ansible Vault, Data Protection and the like).</summary>
    Encrypted,

    ConnectionString,

    /// <summary>One URL or a list of URLs.</summary>
    Url,

    HostAndPort,
    IpAddress,

    /// <summary>CIDR notation.</summary>
    NetworkRange,

    Path,

    /// <summary>A private key, as PEM, PKCS#12 or bare DER in base64.</summary>
    Pem,

    JsonWebToken,

    /// <summary>A hash that names its algorithm. Bare hexadecimal is <see cref="Hex"/>: it may as well be a key.</summary>
    Hash,

    /// <summary>A provider's token; <see cref="ClassifiedValue.Credential"/> says whose.</summary>
    Token,

    /// <summary>A seed phrase, wallet key or node token.</summary>
    WalletSecret,

    /// <summary>32 or more hexadecimal digits: commit id, thumbprint, or a key; only the key name can tell.</summary>
    Hex,

    /// <summary>Public by design: public key, certificate, publishable key, address.</summary>
    PublicIdentifier,
}
