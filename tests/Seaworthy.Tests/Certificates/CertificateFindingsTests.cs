using System.Security.Cryptography;
using System.Text;
using Seaworthy.Certificates;
using Seaworthy.Policies;
using Seaworthy.Rules;
using Seaworthy.Text;

namespace Seaworthy.Tests.Certificates;

/// <summary>Certificates good and bad in each way, each with exactly the findings it deserves from all certificate rules under profile strict in Production on 2026-11-23.</summary>
public sealed class CertificateFindingsTests
{
    private const string PemSettings = """
        { "Kestrel": { "Endpoints": { "Https": { "Url": "https://api.example.com", "Certificate": { "Path": "certs/api.pem", "KeyPath": "certs/api.key" } } } } }
        """;

    private const string CertificateOnly = """
        { "Kestrel": { "Endpoints": { "Https": { "Url": "https://api.example.com", "Certificate": { "Path": "certs/api.pem" } } } } }
        """;

    private const string PfxSettings = """
        { "Kestrel": { "Endpoints": { "Https": { "Url": "https://api.example.com", "Certificate": { "Path": "certs/api.pfx" } } } } }
        """;

    private const string PfxAndPassword = """
        { "Kestrel": { "Endpoints": { "Https": { "Url": "https://api.example.com", "Certificate": { "Path": "certs/api.pfx", "Password": "tulip-garden-77" } } } } }
        """;

    private const string PfxAndToken = """
        { "Kestrel": { "Endpoints": { "Https": { "Url": "https://api.example.com", "Certificate": { "Path": "certs/api.pfx", "Password": "${TLS_PASSWORD}" } } } } }
        """;

    private static readonly TestCertificate Good = new();
    private static readonly TestCertificate Root = TestCertificate.Authority("Example Root");
    private static readonly TestCertificate Intermediate = TestCertificate.Authority("Example Intermediate", Root);
    private static readonly TestCertificate Issued = Good with { Issuer = Intermediate };
    private static readonly TestCertificate Public = Issued with { IsPublic = true };

    private static readonly Dictionary<string, (string Expected, Func<(string Settings, CertificateFile[] Files)> Make)> Cases = new(StringComparer.Ordinal)
    {
        // Sound ones.
        ["EC P-256, self-signed, in PEM"] = ("", () => Pem(Good)),
        ["EC P-384"] = ("", () => Pem(TestCertificate.Of("EC384"))),
        ["EC P-521"] = ("", () => Pem(TestCertificate.Of("EC521"))),
        ["RSA 2048"] = ("", () => Pem(TestCertificate.Of("RSA2048"))),
        ["RSA 3072 with PSS and SHA-256"] = ("", () => Pem(TestCertificate.Of("RSA3072") with { Padding = RSASignaturePadding.Pss })),
        ["RSA 2048 with SHA-512"] = ("", () => Pem(TestCertificate.Of("RSA2048") with { Hash = HashAlgorithmName.SHA512 })),
        ["DER with its key"] = ("", () => (PemSettings, [File("certs/api.pem", Good.Der), File("certs/api.key", Good.KeyPem)])),
        ["Key in PKCS#1"] = ("", () => (PemSettings, [File("certs/api.pem", TestCertificate.Of("RSA2048").Pem), File("certs/api.key", TestCertificate.Of("RSA2048").OldKeyPem)])),
        ["Key in SEC 1"] = ("", () => (PemSettings, [File("certs/api.pem", Good.Pem), File("certs/api.key", Good.OldKeyPem)])),
        ["Encrypted key"] = ("", () => (PemSettings, [File("certs/api.pem", Good.Pem), File("certs/api.key", Good.EncryptedKeyPem("tulip"), true)])),
        ["Key that arrives at deploy time"] = ("", () => (PemSettings, [File("certs/api.pem", Good.Pem)])),
        ["Certificate and key in one file, named twice"] = ("", () => (PemSettings.Replace("certs/api.key", "certs/api.pem", StringComparison.Ordinal), [File("certs/api.pem", Good.KeyPem + Good.Pem)])),
        ["Full chain"] = ("", () => Chain(Public, Intermediate)),
        ["Full chain with root"] = ("", () => Chain(Public, Intermediate, Root)),
        ["Issued by a private root, alone"] = ("", () => Pem(Good with { Issuer = Root })),
        ["Wildcard"] = ("", () => Pem(Good with { Names = ["*.example.com"] })),
        ["Name in capitals among many"] = ("", () => Pem(Good with { Names = ["www.example.com", "API.Example.COM", "10.0.0.5"] })),
        ["Private certificate of ten years"] = ("", () => Pem(Good with { To = "2036-11-01" })),
        ["Public certificate at the limit of 200 days"] = ("", () => Chain(Public with { To = "2027-05-19" }, Intermediate)),
        ["Purpose of a server"] = ("", () => Pem(Good with { Purposes = ["1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.1"] })),
        ["31 days left"] = ("", () => Pem(Good with { To = "2026-12-24", From = "2026-01-01" })),
        ["Seven-day certificate with three left"] = ("", () => Pem(Good with { From = "2026-11-19", To = "2026-11-26" })),
        ["Begins later today"] = ("", () => Pem(Good with { From = "2026-11-23" })),
        ["Lives beyond 2050"] = ("", () => Pem(Good with { To = "2055-01-01" })),
        ["Text around the blocks"] = ("", () => (PemSettings, [File("certs/api.pem", "subject=CN api\r\n\r\n" + Good.Pem.Replace("\n", "\r\n", StringComparison.Ordinal) + "trailing"), File("certs/api.key", Good.KeyPem, false)])),
        ["No file at all in an open environment"] = ("", () => (PemSettings, [])),

        // Dates.
        ["Expired last month"] = ("SEA3301", () => Pem(Good with { From = "2026-01-01", To = "2026-10-20" })),
        ["Expired at midnight"] = ("SEA3301", () => Pem(Good with { From = "2026-01-01", To = "2026-11-22" })),
        ["Not valid until next month"] = ("SEA3301", () => Pem(Good with { From = "2026-12-01", To = "2027-02-01" })),
        ["Expired intermediate"] = ("SEA3301", () => Chain(Issued with { Issuer = Intermediate with { To = "2026-11-01" } }, Intermediate with { To = "2026-11-01" })),
        ["30 days left"] = ("SEA3302", () => Pem(Good with { From = "2026-01-01", To = "2026-12-23" })),
        ["Expires today"] = ("SEA3302", () => Pem(Good with { From = "2026-01-01", To = "2026-11-23" })),
        ["Seven-day certificate with two left"] = ("SEA3302", () => Pem(Good with { From = "2026-11-18", To = "2026-11-25" })),

        // Strength.
        ["RSA 1024"] = ("SEA3303", () => Pem(TestCertificate.Of("RSA1024"))),
        ["EC 224"] = ("SEA3303", () => Pem(TestCertificate.Of("EC224"))),
        ["SHA-1 by an authority"] = ("SEA3303", () => Pem(Good with { Issuer = Root with { Key = "RSA2048" }, Hash = HashAlgorithmName.SHA1 })),
        ["MD5 by an authority"] = ("SEA3303", () => Pem(Good with { Issuer = Root with { Key = "RSA2048" }, Hash = HashAlgorithmName.MD5 })),
        ["SHA-1 under itself"] = ("", () => Pem(TestCertificate.Of("RSA2048") with { Hash = HashAlgorithmName.SHA1 })),
        ["RSA 1024 in the chain"] = ("SEA3303", () => Chain(Issued with { Issuer = Intermediate with { Key = "RSA1024" } }, Intermediate with { Key = "RSA1024" })),

        // Names.
        ["No alternative name"] = ("SEA3304", () => Pem(Good with { Names = null })),
        ["Another name"] = ("SEA3304", () => Pem(Good with { Names = ["www.example.com"] })),
        ["Wildcard one level too high"] = ("SEA3304", () => Pem(Good with { Names = ["*.com", "*.api.example.com"] })),
        ["Addresses only"] = ("SEA3304", () => Pem(Good with { Names = ["10.0.0.5", "2001:db8::5"] })),

        // Key and chain.
        ["Key of another certificate"] = ("SEA3305", () => (PemSettings, [File("certs/api.pem", Good.Pem), File("certs/api.key", TestCertificate.Of("EC256b").KeyPem)])),
        ["Key of another kind"] = ("SEA3305", () => (PemSettings, [File("certs/api.pem", Good.Pem), File("certs/api.key", TestCertificate.Of("RSA2048").KeyPem)])),
        ["Certificate where the key should be"] = ("SEA3305", () => (PemSettings, [File("certs/api.pem", Good.Pem), File("certs/api.key", Good.Pem)])),
        ["No key named"] = ("SEA3305", () => (CertificateOnly, [File("certs/api.pem", Good.Pem)])),
        ["Key in the same file, not named"] = ("SEA3305", () => (CertificateOnly, [File("certs/api.pem", Good.Pem + Good.KeyPem)])),
        ["Chain upside down"] = ("SEA3305", () => (PemSettings, [File("certs/api.pem", Intermediate.Pem + Issued.Pem)])),
        ["Chain upside down with the key"] = ("SEA3305", () => (PemSettings, [File("certs/api.pem", Intermediate.Pem + Issued.Pem), File("certs/api.key", Issued.KeyPem)])),
        ["Public certificate without intermediate"] = ("SEA3305", () => Pem(Public)),
        ["Intermediate of another issuer"] = ("SEA3305", () => Chain(Issued, TestCertificate.Authority("Old Intermediate", Root))),
        ["PKCS#12 without key"] = ("SEA3305 SEA3307", () => (PfxAndPassword, [File("certs/api.pfx", Good.PfxWithoutKey("tulip-garden-77"))])),

        // Lifetime.
        ["Public certificate of 201 days"] = ("SEA3306", () => Chain(Public with { To = "2027-05-20" }, Intermediate)),
        ["Public certificate of ten years"] = ("SEA3306", () => Chain(Public with { To = "2036-11-01" }, Intermediate)),
        ["Public certificate of 398 days from the time of 398"] = ("", () => Chain(Public with { From = "2026-03-01", To = "2027-04-02" }, Intermediate)),

        // PKCS#12.
        ["PKCS#12 with its password beside it"] = ("SEA3307", () => (PfxAndPassword, [File("certs/api.pfx", Good.Pfx("tulip-garden-77"))])),
        ["PKCS#12 with chain"] = ("SEA3307", () => (PfxAndPassword, [File("certs/api.pfx", Public.Pfx("tulip-garden-77", Intermediate, Root))])),
        ["Expired in PKCS#12"] = ("SEA3301 SEA3307", () => (PfxAndPassword, [File("certs/api.pfx", (Good with { From = "2026-01-01", To = "2026-10-01" }).Pfx("tulip-garden-77"))])),
        ["PKCS#12 that opens without a password"] = ("SEA3307", () => (PfxSettings, [File("certs/api.pfx", Good.Pfx(null))])),
        ["PKCS#12 with another password"] = ("SEA3004 SEA3307", () => (PfxAndPassword, [File("certs/api.pfx", Good.Pfx("another"))])),
        ["PKCS#12 whose password arrives at deploy time"] = ("SEA3309", () => (PfxAndToken, [File("certs/api.pfx", Good.Pfx("another"))])),
        ["PKCS#12 without any word of a password"] = ("SEA3309", () => (PfxSettings, [File("certs/api.pfx", Good.Pfx("another"))])),
        ["PKCS#12 beside KeyPath"] = ("SEA3004 SEA3307", () => (PemSettings, [File("certs/api.pem", Good.Pfx(null)), File("certs/api.key", Good.KeyPem)])),
        ["PKCS#12 cut short"] = ("SEA3309", () => (PfxSettings, [File("certs/api.pfx", Good.Pfx(null)[..200])])),

        // Use and access.
        ["Purpose of a client alone"] = ("SEA3004", () => Pem(Good with { Purposes = ["1.3.6.1.5.5.7.3.2"] })),
        ["Public key for a certificate"] = ("SEA3004", () => (PemSettings, [File("certs/api.pem", "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----\n")])),
        ["Key readable by all"] = ("SEA3308", () => (PemSettings, [File("certs/api.pem", Good.Pem, true), File("certs/api.key", Good.KeyPem, true)])),

        // What can't be read.
        ["Empty"] = ("SEA3309", () => (PemSettings, [File("certs/api.pem", "")])),
        ["Block without end"] = ("SEA3309", () => (PemSettings, [File("certs/api.pem", Good.Pem[..300])])),
        ["Base64 of nothing"] = ("SEA3309", () => (PemSettings, [File("certs/api.pem", "-----BEGIN CERTIFICATE-----\nAAECAwQFBgcICQ==\n-----END CERTIFICATE-----\n")])),
        ["No base64"] = ("SEA3309", () => (PemSettings, [File("certs/api.pem", Good.Pem.Insert(100, "!"))])),
        ["DER cut short"] = ("SEA3309", () => (PemSettings, [File("certs/api.pem", Good.Der[..^20])])),
        ["Damaged key"] = ("SEA3309", () => (PemSettings, [File("certs/api.pem", Good.Pem), File("certs/api.key", "-----BEGIN PRIVATE KEY-----\nAAECAwQFBgcICQ==\n-----END PRIVATE KEY-----\n")])),
        ["Another text"] = ("SEA3309", () => (PemSettings, [File("certs/api.pem", "<html>404</html>")])),
        ["2 MB of garbage"] = ("SEA3309", () => (PemSettings, [File("certs/api.pem", Garbage(2 << 20))])),
        ["1 MB of garbage"] = ("SEA3309", () => (PemSettings, [File("certs/api.pem", Garbage(1 << 20))])),
        ["1 MB of nested sequences"] = ("SEA3309", () => (PemSettings, [File("certs/api.pem", Nested())])),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_certificate_gets_exactly_the_findings_it_deserves(string name)
    {
        var (expected, make) = Cases[name];
        var (settings, files) = make();
        Assert.Equal(expected, string.Join(' ', Run(settings, files).Select(f => f.RuleId).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void There_are_at_least_40_certificates() => Assert.InRange(Cases.Count, 40, 1000);

    [Theory]
    [MemberData(nameof(Names))]
    public void No_message_holds_password_or_key(string name)
    {
        var (settings, files) = Cases[name].Make();
        Assert.All(Run(settings, files), f => Assert.DoesNotContain("tulip", f.Message + f.Mend, StringComparison.Ordinal));
    }

    internal static IReadOnlyList<Findings.Finding> Run(string settings, CertificateFile[] files)
    {
        var request = new ValidationRequest { Files = [new SourceFile("appsettings.Production.json", settings)], Today = new DateTime(2026, 11, 23), Profile = Profile.Strict, Certificates = files };
        var rules = RuleCatalog.Rules.Where(r => r.Descriptor.Id is "SEA3004" || r.Descriptor.Id.StartsWith("SEA33", StringComparison.Ordinal)).ToList();
        var result = Validator.Validate(Validator.Load(request, TestContext.Current.CancellationToken), request, rules, TestContext.Current.CancellationToken);
        Assert.Empty(result.Failures);
        return result.Findings;
    }

    private static (string, CertificateFile[]) Pem(TestCertificate certificate) => Chain(certificate);

    private static (string, CertificateFile[]) Chain(TestCertificate certificate, params TestCertificate[] chain) =>
        (PemSettings, [File("certs/api.pem", certificate.Pem + string.Concat(chain.Select(c => c.Pem))), File("certs/api.key", certificate.KeyPem, false)]);

    private static CertificateFile File(string path, string text, bool? isReadableByAll = null) => File(path, Encoding.ASCII.GetBytes(text), isReadableByAll);

    private static CertificateFile File(string path, byte[] content, bool? isReadableByAll = null) => new(path, content, isReadableByAll);

    private static byte[] Garbage(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Nested()
    {
        var bytes = new byte[1 << 20];
        for (var i = 0; i + 5 <= bytes.Length; i += 5)
        {
            var rest = bytes.Length - i - 5;
            (bytes[i], bytes[i + 1], bytes[i + 2], bytes[i + 3], bytes[i + 4]) = (0x30, 0x83, (byte)(rest >> 16), (byte)(rest >> 8), (byte)rest);
        }

        return bytes;
    }
}
