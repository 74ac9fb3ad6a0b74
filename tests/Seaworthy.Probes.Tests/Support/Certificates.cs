using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Seaworthy.Probes.Tests.Support;

/// <summary>Certificates made for one run.</summary>
internal static class Certificates
{
    public static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    /// <summary>A root that nobody trusts unless told to.</summary>
    public static readonly X509Certificate2 Authority = MakeAuthority();

    /// <summary>Good in every respect for "app.example" and the loopback address, once the root is trusted.</summary>
    public static readonly X509Certificate2 Good = Issued();

    /// <summary>An issuer below the root.</summary>
    public static readonly X509Certificate2 Intermediate = MakeIntermediate();

    /// <summary>Good, when the issuer in between comes along.</summary>
    public static readonly X509Certificate2 BelowIntermediate = Issued(by: Intermediate);

    public static X509Certificate2 Issued(
        double fromDays = -1, double toDays = 200, string name = "app.example", bool rsa = false, X509Certificate2? by = null, Uri? issuerAt = null)
    {
        var issuer = by ?? Authority;
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var rsaKey = RSA.Create(2048);
        var request = Request(name, rsa ? null : ecdsa, rsaKey);
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, true, false));
        if (issuerAt is not null)
        {
            request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(null, [issuerAt.AbsoluteUri], false));
        }

        using var signer = issuer.GetECDsaPrivateKey()!;
        using var issued = request.Create(
            issuer.SubjectName, X509SignatureGenerator.CreateForECDsa(signer), Now.AddDays(fromDays), Now.AddDays(toDays), RandomNumberGenerator.GetBytes(8));
        return rsa ? issued.CopyWithPrivateKey(rsaKey) : issued.CopyWithPrivateKey(ecdsa);
    }

    public static X509Certificate2 SelfSigned(string name = "app.example", bool rsa = false)
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var rsaKey = RSA.Create(2048);
        return Request(name, rsa ? null : ecdsa, rsaKey).CreateSelfSigned(Now.AddDays(-1), Now.AddDays(200));
    }

    private static CertificateRequest Request(string name, ECDsa? ecdsa, RSA rsa)
    {
        var request = ecdsa is not null
            ? new CertificateRequest($"CN={name}", ecdsa, HashAlgorithmName.SHA256)
            : new CertificateRequest($"CN={name}", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        return request;
    }

    private static X509Certificate2 MakeAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return IssuerRequest("CN=Test authority of one run", key).CreateSelfSigned(Now.AddDays(-400), Now.AddDays(2000));
    }

    private static X509Certificate2 MakeIntermediate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = IssuerRequest("CN=Test issuer of one run", key);
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Authority, true, false));
        using var issued = request.Create(Authority, Now.AddDays(-300), Now.AddDays(1000), RandomNumberGenerator.GetBytes(8));
        return issued.CopyWithPrivateKey(key);
    }

    private static CertificateRequest IssuerRequest(string name, ECDsa key)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request;
    }
}
