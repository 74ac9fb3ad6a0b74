using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class ListIndexDriftTests() : RuleTests("SEA1104")
{
    protected override (string Path, string Text) Corrupt => ("docker-compose.production.yml", """
        services:
          wallet:
            image: corp/wallet:1
            environment:
              ASPNETCORE_ENVIRONMENT: Production
              Nodes__1__Url: "x
        """);

    [Fact]
    public void Reports_a_member_that_only_another_element_has() =>
        Given("wallet/appsettings.json", """
            { "Nodes": [ { "Name": "a" }, { "Name": "b", "Url": "u" } ] }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  [|Nodes__0__Url|]: x
            """)
            .Reports(Severity.Error, "Production", "index 1");

    [Fact]
    public void Reports_a_gap_past_the_end() =>
        Given("wallet/appsettings.json", """
            { "Hosts": [ "a", "b" ] }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  [|Hosts__5|]: x
            """)
            .Reports(Severity.Error, "Production", "gap");

    [Fact]
    public void Guards_overrides_that_fit() =>
        Given("wallet/appsettings.json", """
            { "Nodes": [ { "Name": "a", "Url": "v" }, { "Name": "b", "Url": "u" } ], "Hosts": [ "a", "b" ] }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  Nodes__0__Url: x
                  Hosts__2: c
                  Hosts__3: d
                  Other__7: y
            """)
            .IsQuiet();
}
