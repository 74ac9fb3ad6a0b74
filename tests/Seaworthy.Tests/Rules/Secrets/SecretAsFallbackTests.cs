using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class SecretAsFallbackTests() : RuleTests("SEA2014")
{
    protected override (string Path, string Text) Corrupt => ("docker-compose.production.yml", """
        services:
          api:
            image: wallet
            environment:
              P: ${SMTP_PASSWORD:-tulip
        """);

    [Fact]
    public void Reports_a_literal_default_of_a_secret() =>
        Given("docker-compose.production.yml", """
            services:
              api:
                image: wallet
                environment:
                  Smtp__Password: [|${SMTP_PASSWORD:-tulip-garden-77}|]
            """)
            .Reports(Severity.Error, "production", "falls back");

    [Fact]
    public void Guards_defaults_that_are_no_secret() =>
        Given("docker-compose.production.yml", """
            services:
              api:
                image: wallet
                environment:
                  Level: ${LOG_LEVEL:-Information}
                  A: ${SMTP_PASSWORD:?missing}
                  B: ${SMTP_PASSWORD:-}
                  C: ${SMTP_PASSWORD}
            """)
            .IsQuiet();
}
