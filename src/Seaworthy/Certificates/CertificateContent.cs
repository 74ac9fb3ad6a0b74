namespace Seaworthy.Certificates;

/// <summary>What a certificate or key file holds, or why that can't be told. Private keys are gone by the time it exists.</summary>
internal sealed class CertificateContent
{
    private CertificateContent()
    {
    }

    /// <summary>The certificates in the order of the file; in PKCS#12 the one with the key first.</summary>
    public IReadOnlyList<CertificateFacts> Certificates { get; private init; } = [];

    /// <summary>The public parts of the private keys of a PEM or DER file that are not encrypted.</summary>
    public IReadOnlyList<PublicKeyFacts> PlainKeys { get; private init; } = [];

    /// <summary>Whether a private key is in it, encrypted or not.</summary>
    public bool HasPrivateKey { get; private init; }

    public bool IsPkcs12 { get; private init; }

    /// <summary>PKCS#12 that no password at hand opens: nothing is known of what is in it.</summary>
    public bool IsLocked { get; private init; }

    /// <summary>PKCS#12 with a private key that opens without a password.</summary>
    public bool OpensWithoutPassword { get; private init; }

    /// <summary>Why it could not be read, as the end of a sentence: <c>it is larger than 1 MB</c>; null when it could.</summary>
    public string? Unreadable { get; private init; }

    /// <summary>Whether whoever reads the file has a private key, with no password in between.</summary>
    public bool ExposesPrivateKey => PlainKeys.Count > 0 || OpensWithoutPassword;

    public static CertificateContent Of(IReadOnlyList<CertificateFacts> certificates, IReadOnlyList<PublicKeyFacts> plainKeys, bool hasPrivateKey) =>
        new() { Certificates = certificates, PlainKeys = plainKeys, HasPrivateKey = hasPrivateKey };

    public static CertificateContent Pkcs12(IReadOnlyList<CertificateFacts> certificates, bool hasPrivateKey, bool isOpen) =>
        new() { Certificates = certificates, HasPrivateKey = hasPrivateKey, IsPkcs12 = true, OpensWithoutPassword = isOpen && hasPrivateKey };

    public static CertificateContent Locked() => new() { IsPkcs12 = true, IsLocked = true };

    public static CertificateContent Damaged(string why) => new() { Unreadable = why };
}
