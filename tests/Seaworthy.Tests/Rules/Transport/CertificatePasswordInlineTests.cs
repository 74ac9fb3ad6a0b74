using Seaworthy.Findings;
using Seaworthy.Tests.Certificates;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class CertificatePasswordInlineTests() : RuleTests("SEA3307")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Kestrel": { "Certificates": { "Default": { "Path": "/tls.pfx", "Password": "tulip
        """);

    [Fact]
    public void Reports_the_password_of_a_certificate() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "/tls.pfx", "Password": [|"tulip-garden-77"|] } }, "Endpoints": { "Https": { "Certificate": { "Password": [|"tulip-garden-78"|] } } } } }
            """)
            .Reports(Severity.Error, "Production", "certificate's password");

    [Fact]
    public void Reports_a_file_whose_key_opens_without_a_password() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pfx"|] } } } }
            """)
            .WithCertificate("certs/api.pfx", new TestCertificate().Pfx(null))
            .Reports(Severity.Error, "Production", "opens without a password");

    [Fact]
    public void Guards_a_file_whose_password_arrives_at_deploy_time() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pfx" } } } }
            """)
            .WithCertificate("certs/api.pfx", new TestCertificate().Pfx("tulip"))
            .IsQuiet();

    [Fact]
    public void Guards_empty_and_referenced_ones() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "/tls.pem", "KeyPath": "/tls.key", "Password": "" }, "B": { "Password": "${TLS_PASSWORD}" } } }, "Other": { "Password": "x" } }
            """)
            .IsQuiet();
}
