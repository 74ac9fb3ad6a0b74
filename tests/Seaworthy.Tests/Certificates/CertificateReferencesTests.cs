using Seaworthy.Certificates;
using Seaworthy.Text;

namespace Seaworthy.Tests.Certificates;

public sealed class CertificateReferencesTests
{
    [Fact]
    public void Paths_of_Kestrel_count_from_the_folder_of_the_service() =>
        Assert.Equal(["certs/a.pem", "src/Wallet/certs/a.key", "src/Wallet/certs/b.pfx", "src/Wallet/certs/c"], Paths("src/Wallet/appsettings.Production.json", """
            {
              "Kestrel": {
                "Certificates": { "Default": { "Path": "../../certs/a.pem", "KeyPath": "certs\\a.key" } },
                "Endpoints": { "A": { "Certificate": { "Path": "./certs/b.pfx" }, "Sni": { "x.example.com": { "Certificate": { "Path": "certs/c" } } } } }
              }
            }
            """));

    [Fact]
    public void Variables_of_the_host_name_certificates_too() =>
        Assert.Equal(["certs/api.pfx"], Paths(
            ("appsettings.json", "{}"),
            ("Wallet.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><AssemblyName>Wallet</AssemblyName></PropertyGroup></Project>"),
            ("compose.yaml", """
            services:
              wallet:
                build: .
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  ASPNETCORE_Kestrel__Certificates__Default__Path: certs/api.pfx
            """)));

    [Fact]
    public void Connection_strings_and_settings_of_clients_name_certificates() =>
        Assert.Equal(["ca.pem", "client.crt", "client.key", "kafka-ca.pem", "lnd.cert", "root.crt", "server.cer"], Paths("appsettings.json", """
            {
              "ConnectionStrings": {
                "Pg": "Host=db.example.com;Database=w;SSL Certificate=client.crt;SSL Key=client.key;Root Certificate=root.crt",
                "Sql": "Server=sql.example.com;Database=w;Encrypt=Strict;Server Certificate=server.cer"
              },
              "Kafka": { "ssl.ca.location": "kafka-ca.pem" },
              "OTEL_EXPORTER_OTLP_CERTIFICATE": "ca.pem",
              "Lnd": { "TlsCertPath": "lnd.cert" }
            }
            """));

    [Theory]
    [InlineData("/etc/ssl/api.pem")]
    [InlineData("C:/certs/api.pem")]
    [InlineData("../../api.pem")]
    [InlineData("${CERTS}/api.pem")]
    [InlineData("https://example.com/api.pem")]
    [InlineData("")]
    public void Paths_outside_the_folder_and_unresolved_ones_are_none(string path) =>
        Assert.Empty(Paths("src/appsettings.json", $$"""{ "Kestrel": { "Certificates": { "Default": { "Path": "{{path}}" } } }, "Kafka": { "SslCaLocation": "{{path}}" } }"""));

    [Theory]
    [InlineData("\"Path\": \"certs/api.pem\"", true)]
    [InlineData("Root Certificate=root.crt;", true)]
    [InlineData("tlscertpath=tls.cert", true)]
    [InlineData("\"Path\": \"API.PFX\"", true)]
    [InlineData("/etc/ssl/api.pem", false)]
    [InlineData("ssl_certificate /etc/ssl/api.crt;", false)]
    [InlineData("${CERTS}/api.pem", false)]
    [InlineData("example.permit", false)]
    [InlineData("a.key.name", false)]
    [InlineData("", false)]
    public void Only_texts_with_a_relative_path_deserve_a_second_look(string text, bool expected) => Assert.Equal(expected, CertificateReferences.Mentions(text));

    [Fact]
    public void A_reference_shows_no_password() =>
        Assert.DoesNotContain("tulip", CertificateReferences.Of(Validator.Load(new ValidationRequest
        {
            Files = [new SourceFile("appsettings.json", """{ "Kestrel": { "Certificates": { "Default": { "Path": "a.pfx", "Password": "tulip" } } } }""")],
            Today = new DateTime(2026, 11, 23),
        }, TestContext.Current.CancellationToken).Services[0].Environments[0]).Single().ToString(), StringComparison.Ordinal);

    private static IReadOnlyCollection<string> Paths(string path, string text) => Paths((path, text));

    private static IReadOnlyCollection<string> Paths(params (string Path, string Text)[] files) =>
        CertificateReferences.Paths(Validator.Load(new ValidationRequest { Files = [.. files.Select(f => new SourceFile(f.Path, f.Text))], Today = new DateTime(2026, 11, 23) }, TestContext.Current.CancellationToken));
}
