using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class UnguardedVariableTests() : RuleTests("SEA1204")
{
    protected override (string Path, string Text) Corrupt => ("docker-compose.production.yml", """
        services:
          wallet:
            image: corp/wallet:1
            environment:
              ASPNETCORE_ENVIRONMENT: Production
              Smtp__Host: "${SMTP_HOST}
        """);

    [Fact]
    public void Reports_any_other_unset_variable() =>
        Given("wallet/appsettings.json", """
            { "Smtp": {} }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  Smtp__Host: [|${SMTP_HOST}|]
            """)
            .Reports(Severity.Warning, "Production", ":?");

    [Fact]
    public void Guards_guarded_variables_and_those_of_the_other_rule() =>
        Given("wallet/appsettings.json", """
            { "Smtp": { "Host": "a" } }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  Smtp__Host: ${SMTP_HOST}
                  A: ${A:?}
                  B: ${B:-}
            """)
            .IsQuiet();
}
