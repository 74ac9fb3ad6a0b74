using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class UnsetVariableFeedsKeyTests() : RuleTests("SEA1203")
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
    public void Reports_an_unset_variable_over_a_value() =>
        Given("wallet/appsettings.json", """
            { "Smtp": { "Host": "a" } }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  Smtp__Host: [|${SMTP_HOST}|]
            """)
            .Reports(Severity.Error, "Production", "SMTP_HOST");

    [Fact]
    public void Guards_defined_guarded_and_defaulted_variables() =>
        Given("wallet/appsettings.json", """
            { "Smtp": { "Host": "a", "Port": 1, "User": "u" } }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  Smtp__Host: ${SMTP_HOST}
                  Smtp__Port: ${SMTP_PORT:?}
                  Smtp__User: ${SMTP_USER:-app}
                  Other: ${OTHER}
            """)
            .And(".env", """
            SMTP_HOST=mail
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_key_that_arrives_at_deploy_time() =>
        GivenPolicy("version: 1\ndeployTime: [ 'Smtp:*' ]\n")
            .And("wallet/appsettings.json", """
            { "Smtp": { "Host": "a" } }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  Smtp__Host: ${SMTP_HOST}
            """)
            .IsQuiet();
}
