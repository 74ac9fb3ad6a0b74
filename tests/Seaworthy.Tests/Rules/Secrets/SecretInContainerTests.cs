using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class SecretInContainerTests() : RuleTests("SEA2013")
{
    protected override (string Path, string Text) Corrupt => ("docker-compose.production.yml", """
        services:
          api:
            image: wallet
            environment:
              - "Smtp__Password=tulip
        """);

    [Fact]
    public void Reports_variables_of_a_compose_service() =>
        Given("docker-compose.production.yml", """
            services:
              api:
                image: wallet
                environment:
                  Smtp__Password: [|tulip-garden-77|]
                  ConnectionStrings__Wallet: [|Host=db;Username=app;Password=kT9vLq2x|]
            """)
            .Reports(Severity.Error, "production", "_FILE");

    [Fact]
    public void Reports_list_entries_at_the_value() =>
        Given("docker-compose.production.yml", """
            services:
              api:
                image: wallet
                environment:
                  - Smtp__Password=[|tulip-garden-77|]
            """)
            .Reports(Severity.Error, "production");

    [Fact]
    public void Reports_variables_of_a_kubernetes_container() =>
        Given("k8s/production/api.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: api }
            spec:
              template:
                spec:
                  containers:
                    - name: api
                      image: wallet:1
                      env:
                        - name: SMTP_PASSWORD
                          value: [|tulip-garden-77|]
            """)
            .Reports(Severity.Error, "production", "secretKeyRef");

    [Fact]
    public void Reports_files_of_no_known_environment_as_a_note() =>
        Given("docker-compose.yml", """
            services:
              api:
                image: wallet
                environment:
                  Smtp__Password: [|tulip-garden-77|]
            """)
            .Reports(Severity.Note);

    [Fact]
    public void Guards_references_and_variables() =>
        Given("docker-compose.production.yml", """
            services:
              api:
                image: wallet
                environment:
                  Smtp__Password: ${SMTP_PASSWORD:?}
                  DB_PASSWORD_FILE: /run/secrets/db
                  SMTP_PASSWORD:
                  PASSWORD_MIN_LENGTH: 12
            """)
            .IsQuiet();
}
