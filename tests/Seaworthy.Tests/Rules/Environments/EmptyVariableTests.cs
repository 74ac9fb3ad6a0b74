using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class EmptyVariableTests() : RuleTests("SEA1106")
{
    protected override (string Path, string Text) Corrupt => ("docker-compose.production.yml", """
        services:
          wallet:
            image: corp/wallet:1
            environment:
              ASPNETCORE_ENVIRONMENT: Production
              Smtp__Host: "
        """);

    [Fact]
    public void Reports_an_empty_variable_over_a_value() =>
        Given("wallet/appsettings.json", """
            { "Smtp": { "Host": "a" } }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  [|Smtp__Host|]: ""
            """)
            .Reports(Severity.Error, "Production", "wipes");

    [Fact]
    public void Guards_values_and_keys_without_one_below() =>
        Given("wallet/appsettings.json", """
            { "Smtp": { "Host": "a", "User": "" } }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  Smtp__Host: b
                  Smtp__User: ""
                  Other: ""
                  Smtp__Port:
            """)
            .IsQuiet();
}
