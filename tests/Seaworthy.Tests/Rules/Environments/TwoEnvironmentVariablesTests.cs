using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class TwoEnvironmentVariablesTests() : RuleTests("SEA1107")
{
    protected override (string Path, string Text) Corrupt => ("docker-compose.production.yml", """
        services:
          wallet:
            image: corp/wallet:1
            environment:
              ASPNETCORE_ENVIRONMENT: Production
              DOTNET_ENVIRONMENT: "Stag
        """);

    [Fact]
    public void Reports_two_different_values() =>
        Given("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  DOTNET_ENVIRONMENT: [|Staging|]
            """)
            .Reports(Severity.Error, saying: "DOTNET_ENVIRONMENT");

    [Fact]
    public void Reports_a_launch_profile() =>
        Given("Properties/launchSettings.json", """
            { "profiles": { "http": { "environmentVariables": { "DOTNET_ENVIRONMENT": "Staging", "ASPNETCORE_ENVIRONMENT": [|"Development"|] } } } }
            """)
            .Reports(Severity.Warning);

    [Fact]
    public void Guards_equal_values_and_one_alone() =>
        Given("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  DOTNET_ENVIRONMENT: production
            """)
            .And("Properties/launchSettings.json", """
            { "profiles": { "http": { "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }
            """)
            .IsQuiet();

    [Fact]
    public void Reports_the_last_stage_of_a_Dockerfile() =>
        Given("Dockerfile.production", """
            FROM sdk
            ENV ASPNETCORE_ENVIRONMENT=Development
            FROM runtime
            ENV ASPNETCORE_ENVIRONMENT=Production
            ENV DOTNET_ENVIRONMENT=[|Staging|]
            """)
            .Reports(Severity.Error, "production", "The image");
}
