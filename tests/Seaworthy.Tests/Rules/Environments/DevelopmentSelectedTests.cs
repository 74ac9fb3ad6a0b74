using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class DevelopmentSelectedTests() : RuleTests("SEA1402")
{
    protected override (string Path, string Text) Corrupt => ("docker-compose.production.yml", """
        services:
          wallet:
            image: corp/wallet:1
            environment:
              ASPNETCORE_ENVIRONMENT: Production
              DOTNET_ENVIRONMENT: "Devel
        """);

    [Fact]
    public void Reports_development_in_a_file_of_production() =>
        Given("docker-compose.production.yml", """
            services:
              api:
                image: x
                environment:
                  ASPNETCORE_ENVIRONMENT: [|Development|]
            """)
            .Reports(Severity.Error, "production", "selects Development");

    [Fact]
    public void Reports_a_manifest_and_an_image() =>
        Given("k8s/staging/api.yaml", """
            apiVersion: v1
            kind: Pod
            metadata: { name: api }
            spec:
              containers:
                - name: api
                  image: x:1
                  env:
                    - name: DOTNET_ENVIRONMENT
                      value: [|Development|]
            """)
            .And("Dockerfile.production", """
            FROM base
            ENV A=1 ASPNETCORE_ENVIRONMENT=[|Development|]
            """)
            .Reports(Severity.Error);

    [Fact]
    public void Guards_other_names_and_files_of_no_deployed_tier() =>
        Given("docker-compose.production.yml", """
            services:
              api:
                image: x
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
            """)
            .And("docker-compose.override.yml", """
            services:
              api:
                environment:
                  ASPNETCORE_ENVIRONMENT: Development
            """)
            .And("docker-compose.yml", """
            services:
              api:
                image: x
                environment:
                  ASPNETCORE_ENVIRONMENT: Development
            """)
            .IsQuiet();
}
