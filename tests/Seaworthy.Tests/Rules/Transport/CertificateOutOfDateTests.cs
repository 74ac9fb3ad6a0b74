using Seaworthy.Findings;
using Seaworthy.Tests.Certificates;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class CertificateOutOfDateTests() : RuleTests("SEA3301")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs
        """);

    [Fact]
    public void Reports_an_expired_one_with_its_name_and_day() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pem"|], "KeyPath": "certs/api.key" } } } }
            """)
            .WithCertificate("certs/api.pem", (new TestCertificate() with { From = "2026-01-01", To = "2026-10-20" }).Pem)
            .Reports(Severity.Error, "Production", "The certificate api.example.com of 'Kestrel:Certificates:Default:Path' expired on 2026-10-20");

    [Fact]
    public void Reports_one_that_is_not_valid_yet() =>
        Given("appsettings.Staging.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pem"|], "KeyPath": "certs/api.key" } } } }
            """)
            .WithCertificate("certs/api.pem", (new TestCertificate() with { From = "2026-12-01" }).Pem)
            .Reports(Severity.Error, "Staging", "not valid before 2026-12-01");

    [Fact]
    public void Reports_a_note_in_development() =>
        Given("appsettings.Development.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pem"|], "KeyPath": "certs/api.key" } } } }
            """)
            .WithCertificate("certs/api.pem", (new TestCertificate() with { From = "2026-01-01", To = "2026-10-20" }).Pem)
            .Reports(Severity.Note, "Development");

    [Fact]
    public void Reports_the_value_that_wins_in_a_service_of_a_sub_folder() =>
        Given("src/Wallet/appsettings.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs/api.key" } } } }
            """)
            .And("src/Wallet/appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"../../certs/prod.pem"|] } } } }
            """)
            .WithCertificate("src/Wallet/certs/api.pem", new TestCertificate().Pem)
            .WithCertificate("certs/prod.pem", (new TestCertificate() with { From = "2026-01-01", To = "2026-10-20" }).Pem)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_the_client_certificate_of_a_connection_string() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "Db": [|"Host=db.example.com;Database=w;SSL Mode=VerifyFull;SSL Certificate=certs/client.crt;Root Certificate=certs/root.crt"|] } }
            """)
            .WithCertificate("certs/client.crt", (new TestCertificate() with { From = "2026-01-01", To = "2026-10-20" }).Pem)
            .WithCertificate("certs/root.crt", TestCertificate.Authority("Root").Pem)
            .Reports(Severity.Error, "Production", "'ConnectionStrings:Db (SSL Certificate)'");

    [Fact]
    public void Reports_the_certificate_of_a_node() =>
        Given("lnd.conf", """
            [Application Options]
            tlscertpath=[|tls.cert|]
            """)
            .WithCertificate("tls.cert", (new TestCertificate() with { From = "2026-01-01", To = "2026-10-20" }).Pem)
            .Reports(Severity.Note);

    [Fact]
    public void Guards_valid_ones_old_roots_in_a_bundle_and_values_that_arrive_at_deploy_time() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem" } }, "Endpoints": { "A": { "Url": "https://*:1", "Certificate": { "Path": "certs/late.pem" } } } }, "Kafka": { "SslCaLocation": "certs/bundle.pem" } }
            """)
            .WithPolicy("deployTime: [\"Kestrel:Endpoints:A:Certificate:Path\"]")
            .WithCertificate("certs/api.pem", new TestCertificate().Pem)
            .WithCertificate("certs/late.pem", (new TestCertificate() with { From = "2026-01-01", To = "2026-10-20" }).Pem)
            .WithCertificate("certs/bundle.pem", TestCertificate.Authority("New").Pem + (TestCertificate.Authority("Old") with { To = "2025-01-01" }).Pem)
            .IsQuiet();

    [Fact]
    public void Guards_files_that_were_not_handed_over() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "/etc/ssl/api.pem" } } } }
            """)
            .IsQuiet();
}
