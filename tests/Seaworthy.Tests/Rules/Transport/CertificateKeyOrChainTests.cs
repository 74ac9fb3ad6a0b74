using Seaworthy.Findings;
using Seaworthy.Tests.Certificates;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class CertificateKeyOrChainTests() : RuleTests("SEA3305")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs
        """);

    private static readonly TestCertificate Root = TestCertificate.Authority("Root");
    private static readonly TestCertificate Intermediate = TestCertificate.Authority("Intermediate", Root);

    [Fact]
    public void Reports_the_key_of_another_certificate() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pem"|], "KeyPath": "certs/api.key" } } } }
            """)
            .WithCertificate("certs/api.pem", new TestCertificate().Pem)
            .WithCertificate("certs/api.key", TestCertificate.Of("EC256b").KeyPem)
            .Reports(Severity.Error, "Production", "names a private key that is not that of the certificate api.example.com");

    [Fact]
    public void Reports_a_certificate_without_key() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pem"|] } } } }
            """)
            .WithCertificate("certs/api.pem", new TestCertificate().Pem)
            .Reports(Severity.Error, "Production", "without its private key");

    [Fact]
    public void Reports_a_chain_without_the_issuer() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pem"|], "KeyPath": "certs/api.key" } } } }
            """)
            .WithCertificate("certs/api.pem", (new TestCertificate() with { Issuer = Intermediate }).Pem + TestCertificate.Authority("Other", Root).Pem)
            .Reports(Severity.Error, "Production", "does not hold the issuer of api.example.com");

    [Fact]
    public void Reports_the_key_of_a_client() =>
        Given("appsettings.Production.json", """
            { "Kafka": { "SslCertificateLocation": [|"certs/client.pem"|], "SslKeyLocation": "certs/client.key" } }
            """)
            .WithCertificate("certs/client.pem", new TestCertificate().Pem)
            .WithCertificate("certs/client.key", TestCertificate.Of("RSA2048").KeyPem)
            .Reports(Severity.Error, "Production", "'Kafka:SslKeyLocation'");

    [Fact]
    public void Guards_the_right_key_the_full_chain_and_a_key_outside_the_folder() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs/api.key" } }, "Endpoints": { "A": { "Url": "https://*:1", "Certificate": { "Path": "certs/api.pem", "KeyPath": "/run/secrets/api.key" } } } } }
            """)
            .WithCertificate("certs/api.pem", (new TestCertificate() with { Issuer = Intermediate }).Pem + Intermediate.Pem)
            .WithCertificate("certs/api.key", new TestCertificate().KeyPem)
            .IsQuiet();

    [Fact]
    public void Guards_a_key_that_the_policy_says_arrives_at_deploy_time() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem" } } } }
            """)
            .WithPolicy("deployTime: [\"Kestrel:Certificates:Default:KeyPath\"]")
            .WithCertificate("certs/api.pem", new TestCertificate().Pem)
            .IsQuiet();
}
