using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class CertificateValidationOffTests() : RuleTests("SEA3202")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Proxy": { "DangerousAcceptAnyServerCertificate": tru
        """);

    [Fact]
    public void Reports_switches_in_settings() =>
        Given("appsettings.Production.json", """
            { "ReverseProxy": { "Clusters": { "a": { "HttpClient": { "DangerousAcceptAnyServerCertificate": [|true|] } } } }, "Node": { "VerifySsl": [|"false"|] } }
            """)
            .Reports(Severity.Error, "Production", "certificate validation");

    [Fact]
    public void Reports_a_variable_of_a_container() =>
        Given("docker-compose.production.yml", """
            services:
              web:
                image: web
                environment:
                  NODE_TLS_REJECT_UNAUTHORIZED: [|"0"|]
            """)
            .Reports(Severity.Error, "production");

    [Fact]
    public void Guards_switches_in_their_safe_position() =>
        Given("appsettings.Production.json", """
            { "ReverseProxy": { "Clusters": { "a": { "HttpClient": { "DangerousAcceptAnyServerCertificate": false } } } }, "Node": { "VerifySsl": true } }
            """)
            .IsQuiet();
}
