using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Seaworthy.Tests.Certificates;

/// <summary>A certificate made for a test, sound unless a property says otherwise: <c>api.example.com</c>, EC P-256, SHA-256, 90 days from 2026-10-01... see <see cref="Of"/>.</summary>
public sealed record TestCertificate
{
    /// <summary>Keys are made once: RSA keys take long.</summary>
    private static readonly Dictionary<string, AsymmetricAlgorithm> Keys = [];

    public string Name { get; init; } = "api.example.com";

    /// <summary>Alternative names, addresses included; null for no such extension.</summary>
    public string[]? Names { get; init; } = ["api.example.com"];

    public string From { get; init; } = "2026-11-01";

    public string To { get; init; } = "2027-01-29";

    /// <summary><c>EC256</c>, <c>RSA2048</c> and so on; another letter behind makes another key.</summary>
    public string Key { get; init; } = "EC256";

    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    public RSASignaturePadding Padding { get; init; } = RSASignaturePadding.Pkcs1;

    public bool IsAuthority { get; init; }

    public TestCertificate? Issuer { get; init; }

    /// <summary>Purposes; none for no such extension.</summary>
    public string[] Purposes { get; init; } = [];

    /// <summary>A policy of the CA/Browser Forum: domain validated.</summary>
    public bool IsPublic { get; init; }

    public static TestCertificate Of(string key) => new() { Key = key };

    public static TestCertificate Authority(string name, TestCertificate? issuer = null) => new() { Name = name, Names = null, IsAuthority = true, Key = "EC256" + name, Issuer = issuer, From = "2020-01-01", To = "2040-01-01" };

    public string Pem => Make().ExportCertificatePem() + "\n";

    public byte[] Der => Make().RawData;

    public string KeyPem => KeyOf(Key) switch
    {
        RSA rsa => rsa.ExportPkcs8PrivateKeyPem(),
        ECDsa ec => ec.ExportPkcs8PrivateKeyPem(),
        var other => throw new InvalidOperationException(other.GetType().Name),
    } + "\n";

    /// <summary>The key in the algorithm's own form (PKCS#1, SEC 1).</summary>
    public string OldKeyPem => KeyOf(Key) switch
    {
        RSA rsa => rsa.ExportRSAPrivateKeyPem(),
        ECDsa ec => ec.ExportECPrivateKeyPem(),
        var other => throw new InvalidOperationException(other.GetType().Name),
    } + "\n";

    public string EncryptedKeyPem(string password) =>
        KeyOf(Key).ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)) + "\n";

    public byte[] Pfx(string? password, params TestCertificate[] chain)
    {
        var all = new X509Certificate2Collection(WithKey());
        all.AddRange(chain.Select(c => c.Make()).ToArray());
        return all.Export(X509ContentType.Pfx, password)!;
    }

    public byte[] PfxWithoutKey(string password) => Make().Export(X509ContentType.Pfx, password);

    private X509Certificate2 WithKey() => KeyOf(Key) switch
    {
        RSA rsa => Make().CopyWithPrivateKey(rsa),
        ECDsa ec => Make().CopyWithPrivateKey(ec),
        var other => throw new InvalidOperationException(other.GetType().Name),
    };

    private X509Certificate2 Make()
    {
        var subject = new X500DistinguishedName("CN=" + Name);
        var request = KeyOf(Key) is RSA rsa
            ? new CertificateRequest(subject, rsa, Hash, Padding)
            : new CertificateRequest(subject, (ECDsa)KeyOf(Key), Hash);
        Extend(request);
        var issuer = Issuer ?? this;
        X509SignatureGenerator generator = KeyOf(issuer.Key) is RSA issuing
            ? new Sha1Too(X509SignatureGenerator.CreateForRSA(issuing, Padding), issuing)
            : X509SignatureGenerator.CreateForECDsa((ECDsa)KeyOf(issuer.Key));
        return request.Create(new X500DistinguishedName("CN=" + issuer.Name), generator, Date(From), Date(To), [1, 2, 3, 4]);
    }

    private void Extend(CertificateRequest request)
    {
        if (Names is not null)
        {
            var names = new SubjectAlternativeNameBuilder();
            foreach (var name in Names)
            {
                if (IPAddress.TryParse(name, out var address))
                {
                    names.AddIpAddress(address);
                }
                else
                {
                    names.AddDnsName(name);
                }
            }

            request.CertificateExtensions.Add(names.Build());
        }

        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(IsAuthority, false, 0, true));
        if (Purposes.Length > 0)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([.. Purposes.Select(p => new Oid(p))], false));
        }

        if (IsPublic)
        {
            var policies = new AsnWriter(AsnEncodingRules.DER);
            using (policies.PushSequence())
            using (policies.PushSequence())
            {
                policies.WriteObjectIdentifier("2.23.140.1.2.1");
            }

            request.CertificateExtensions.Add(new X509Extension("2.5.29.32", policies.Encode(), false));
        }
    }

    private static AsymmetricAlgorithm KeyOf(string key)
    {
        lock (Keys)
        {
            if (!Keys.TryGetValue(key, out var made))
            {
                Keys[key] = made = key[..2] == "EC" ? ECDsa.Create(Curve(key)) : RSA.Create(int.Parse(key.AsSpan(3, 4), System.Globalization.CultureInfo.InvariantCulture));
            }

            return made;
        }
    }

    private static ECCurve Curve(string key) => key[2..5] switch
    {
        "224" => ECCurve.CreateFromValue("1.3.132.0.33"),
        "384" => ECCurve.NamedCurves.nistP384,
        "521" => ECCurve.NamedCurves.nistP521,
        _ => ECCurve.NamedCurves.nistP256,
    };

    private static DateTimeOffset Date(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);

    /// <summary>The platform's own generator refuses SHA-1 and MD5.</summary>
    private sealed class Sha1Too(X509SignatureGenerator usual, RSA key) : X509SignatureGenerator
    {
        public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm)
        {
            if (hashAlgorithm != HashAlgorithmName.SHA1 && hashAlgorithm != HashAlgorithmName.MD5)
            {
                return usual.GetSignatureAlgorithmIdentifier(hashAlgorithm);
            }

            var identifier = new AsnWriter(AsnEncodingRules.DER);
            using (identifier.PushSequence())
            {
                identifier.WriteObjectIdentifier(hashAlgorithm == HashAlgorithmName.SHA1 ? "1.2.840.113549.1.1.5" : "1.2.840.113549.1.1.4");
                identifier.WriteNull();
            }

            return identifier.Encode();
        }

        // Nothing here checks signatures.
        public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) =>
            usual.SignData(data, hashAlgorithm == HashAlgorithmName.SHA1 || hashAlgorithm == HashAlgorithmName.MD5 ? HashAlgorithmName.SHA256 : hashAlgorithm);

        protected override PublicKey BuildPublicKey() => new(key);
    }
}
