using Seaworthy.Findings;
using Seaworthy.Tests.Certificates;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class CertificateNamesHostTests() : RuleTests("SEA3304")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs
        """);

    [Fact]
    public void Reports_a_certificate_without_alternative_names() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pem"|], "KeyPath": "certs/api.key" } } } }
            """)
            .WithCertificate("certs/api.pem", (new TestCertificate() with { Names = null }).Pem)
            .Reports(Severity.Error, "Production", "no subject alternative name");

    [Fact]
    public void Reports_the_default_certificate_at_an_endpoint_of_another_name() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pem"|] } }, "Endpoints": { "Https": { "Url": "https://pay.example.com:8443" } } } }
            """)
            .WithCertificate("certs/api.pem", new TestCertificate().Pem)
            .Reports(Severity.Error, "Production", "does not name the endpoint's host pay.example.com");

    [Fact]
    public void Reports_the_certificate_of_an_SNI_name() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Endpoints": { "Https": { "Url": "https://*:443", "Sni": { "pay.example.com": { "Certificate": { "Path": [|"certs/api.pem"|] } }, "api.example.com": { "Certificate": { "Path": "certs/api.pem" } } } } } } }
            """)
            .WithCertificate("certs/api.pem", new TestCertificate().Pem)
            .Reports(Severity.Error, "Production", "pay.example.com");

    [Theory]
    [InlineData("https://*:443")]
    [InlineData("https://+:443")]
    [InlineData("https://0.0.0.0:443")]
    [InlineData("https://[::]:443")]
    [InlineData("https://10.0.0.5")]
    [InlineData("https://localhost:5001")]
    [InlineData("https://wallet:443")]
    [InlineData("http://pay.example.com")]
    [InlineData("https://${HOST}:443")]
    [InlineData("https://API.example.com:443")]
    public void Guards_addresses_that_tell_no_name_and_names_it_has(string url) =>
        Given("appsettings.Production.json", $$"""
            { "Kestrel": { "Endpoints": { "Https": { "Url": "{{url}}", "Certificate": { "Path": "certs/api.pem" } } } } }
            """)
            .WithCertificate("certs/api.pem", new TestCertificate().Pem)
            .IsQuiet();

    [Fact]
    public void Guards_certificates_that_no_server_presents() =>
        Given("appsettings.Production.json", """
            { "Kafka": { "SslCaLocation": "certs/root.pem", "SslCertificateLocation": "certs/client.pem" } }
            """)
            .WithCertificate("certs/root.pem", TestCertificate.Authority("Root").Pem)
            .WithCertificate("certs/client.pem", (new TestCertificate() with { Names = null }).Pem)
            .IsQuiet();
}
