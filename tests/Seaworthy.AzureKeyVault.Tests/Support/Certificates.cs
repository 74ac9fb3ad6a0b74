using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Seaworthy.AzureKeyVault.Tests.Support;

/// <summary>A certificate authority of this run alone, and a server certificate for every vault of the public cloud.</summary>
internal sealed class Certificates : IDisposable
{
    public Certificates()
    {
        var now = DateTimeOffset.UtcNow;
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = new CertificateRequest("CN=Test authority of one run", authorityKey, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        authority.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        authority.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(authority.PublicKey, false));
        Authority = authority.CreateSelfSigned(now.AddDays(-1), now.AddDays(7));

        using var serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var server = new CertificateRequest("CN=*.vault.azure.net", serverKey, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("*.vault.azure.net");
        server.CertificateExtensions.Add(names.Build());
        server.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        server.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        server.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Authority, true, false));
        using var issued = server.Create(Authority, now.AddDays(-1), now.AddDays(6), RandomNumberGenerator.GetBytes(8));
        Server = issued.CopyWithPrivateKey(serverKey);
    }

    public X509Certificate2 Authority { get; }

    public X509Certificate2 Server { get; }

    public X509ChainPolicy Trust => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        CustomTrustStore = { Authority },
        RevocationMode = X509RevocationMode.NoCheck,
    };

    public void Dispose()
    {
        Authority.Dispose();
        Server.Dispose();
    }
}
