using Seaworthy.Findings;
using Seaworthy.Tests.Certificates;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class CertificateNotCheckedTests() : RuleTests("SEA3309")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs
        """);

    [Fact]
    public void Reports_a_damaged_file_as_not_checked()
    {
        var finding = Assert.Single(Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs/api.key" } } } }
            """).WithCertificate("certs/api.pem", new TestCertificate().Pem[..200]).Run());
        Assert.Equal((Severity.Warning, true), (finding.Severity, finding.IsNotChecked));
    }

    [Fact]
    public void Reports_a_file_that_is_too_large() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pem"|], "KeyPath": "certs/api.key" } } } }
            """)
            .WithCertificate("certs/api.pem", new byte[(1 << 20) + 1])
            .Reports(Severity.Warning, "Production", "could not be read: it is larger than 1 MB");

    [Fact]
    public void Reports_a_note_when_the_password_is_elsewhere() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pfx"|] } } } }
            """)
            .WithCertificate("certs/api.pfx", new TestCertificate().Pfx("tulip"))
            .Reports(Severity.Note, "Production", "its password is not here");

    [Fact]
    public void Guards_what_can_be_read_and_keys_of_other_use() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs/api.key" } } }, "Jwt": { "PublicKeyPath": "certs/jwt.pem" } }
            """)
            .WithCertificate("certs/api.pem", new TestCertificate().Pem)
            .WithCertificate("certs/api.key", new TestCertificate().EncryptedKeyPem("tulip"))
            .WithCertificate("certs/jwt.pem", "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----\n")
            .IsQuiet();
}
