using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class DevelopmentSelectedTests() : RuleTests("SEA1402")
{
    protected override (string Path, string Text) Corrupt => ("docker-compose.production.yml", """
        services:
          api:
            image: x
            environment:
              ASPNETCORE_ENVIRONMENT: "Develop
        """);

    [Fact]
    public void Reports_compose_of_production() =>
        Given("docker-compose.production.yml", """
            services:
              api:
                image: x
                environment:
                  ASPNETCORE_ENVIRONMENT: [|Development|]
            """)
            .Reports(Severity.Error, "production", "'ASPNETCORE_ENVIRONMENT' selects Development in a file of production");

    [Fact]
    public void Reports_a_workload_of_staging() =>
        Given("k8s/staging/api.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: api }
            spec:
              template:
                spec:
                  containers:
                    - name: api
                      image: "x:1"
                      env: [ { name: DOTNET_ENVIRONMENT, value: [|Development|] } ]
            """)
            .Reports(Severity.Error, "staging");

    [Fact]
    public void Reports_a_dockerfile_of_production() =>
        Given("Dockerfile.production", """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            ENV ASPNETCORE_ENVIRONMENT=[|Development|]
            """)
            .Reports(Severity.Error, "production");

    [Fact]
    public void Reports_web_config_of_production() =>
        Given("web.Production.config", """
            <configuration>
              <system.webServer>
                <aspNetCore processPath="dotnet" arguments="app.dll">
                  <environmentVariables>
                    <environmentVariable name="ASPNETCORE_ENVIRONMENT" value=[|"Development"|] />
                  </environmentVariables>
                </aspNetCore>
              </system.webServer>
            </configuration>
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_a_variables_file_of_production() =>
        Given(".env.production", """
            ASPNETCORE_ENVIRONMENT=[|Development|]
            """)
            .Reports(Severity.Error, "production");

    [Fact]
    public void Guards_files_that_select_their_own_environment() =>
        Given("docker-compose.production.yml", """
            services:
              api: { image: x, environment: { ASPNETCORE_ENVIRONMENT: Production } }
              worker: { image: x, environment: { DOTNET_ENVIRONMENT: Staging } }
              other: { image: x, environment: { NODE_ENV: development } }
            """)
            .And(".env.staging", """
            ASPNETCORE_ENVIRONMENT=Staging
            """)
            .IsQuiet();

    [Fact]
    public void Guards_development_and_files_of_no_environment() =>
        Given("docker-compose.yml", """
            services:
              api: { image: x, environment: { ASPNETCORE_ENVIRONMENT: Development } }
            """)
            .And("docker-compose.override.yml", """
            services:
              api: { image: x, environment: { ASPNETCORE_ENVIRONMENT: Development } }
            """)
            .And("Dockerfile", """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            ENV ASPNETCORE_ENVIRONMENT=Development
            """)
            .IsQuiet();
}
