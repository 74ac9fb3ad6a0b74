using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Network;

public sealed class ForwardedHeadersTrustedTests() : RuleTests("SEA4007")
{
    protected override (string Path, string Text) Corrupt => ("docker-compose.production.yml", """
        services:
          wallet:
            image: corp/wallet:1
            environment:
              ASPNETCORE_ENVIRONMENT: Production
              ASPNETCORE_FORWARDEDHEADERS_ENABLED: "true
        """);

    [Fact]
    public void Reports_the_switch_beside_an_allowlist() =>
        Given("wallet/appsettings.json", """
            { "Admin": { "AllowedIps": [ "10.0.0.0/8" ] } }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  ASPNETCORE_FORWARDEDHEADERS_ENABLED: [|"true"|]
            """)
            .Reports(Severity.Warning, "Production", "client's address");

    [Fact]
    public void Guards_the_switch_alone() =>
        Given("wallet/appsettings.json", """
            { "A": 1 }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  ASPNETCORE_FORWARDEDHEADERS_ENABLED: "true"
            """)
            .IsQuiet();

    [Fact]
    public void Guards_an_allowlist_alone() =>
        Given("wallet/appsettings.json", """
            { "Admin": { "AllowedIps": [ "10.0.0.0/8" ] } }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  ASPNETCORE_FORWARDEDHEADERS_ENABLED: "false"
            """)
            .IsQuiet();
}
