using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class EnvironmentFileNotSelectedTests() : RuleTests("SEA1105")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.production.json", """
        { "A": "x
        """);

    // The name alone is at fault, whatever the file holds.
    protected override bool ReportsCorrupt => true;

    [Fact]
    public void Reports_a_name_that_differs_by_case() =>
        Given("appsettings.json", """
            {}
            """)
            .And("appsettings.production.json", """
            [||]{ "A": 1 }
            """)
            .WithPolicy("version: 1\nenvironments:\n  Production: { tier: production }\n")
            .Reports(Severity.Error, "Production", "case");

    [Fact]
    public void Reports_a_name_that_is_spelt_differently() =>
        Given("wallet/appsettings.json", """
            {}
            """)
            .And("wallet/appsettings.Production.json", """
            {}
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: [|Prodution|]
            """)
            .Reports(Severity.Warning, "Prodution", "spelt");

    [Fact]
    public void Guards_exact_names_and_other_environments() =>
        Given("appsettings.json", """
            {}
            """)
            .And("appsettings.Production.json", """
            {}
            """)
            .And("appsettings.Staging.json", """
            {}
            """)
            .And("appsettings.Development.json", """
            {}
            """)
            .IsQuiet();
}
