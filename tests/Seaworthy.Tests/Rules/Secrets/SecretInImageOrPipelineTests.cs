using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class SecretInImageOrPipelineTests() : RuleTests("SEA2018")
{
    protected override (string Path, string Text) Corrupt => ("Properties/launchSettings.json", """
        { "profiles": { "http": { "environmentVariables": { "SMTP_PASSWORD": "tulip
        """);

    [Fact]
    public void Reports_a_literal_secret_of_a_profile() =>
        Given("Properties/launchSettings.json", """
            { "profiles": { "http": { "commandName": "Project", "environmentVariables": { "SMTP_PASSWORD": [|"tulip-garden-77"|] } } } }
            """)
            .Reports(Severity.Warning, saying: "user-secrets");

    [Fact]
    public void Guards_other_variables() =>
        Given("Properties/launchSettings.json", """
            { "profiles": { "http": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development", "SMTP_PASSWORD": "", "A_TOKEN": "${T}" } } } }
            """)
            .IsQuiet();

    [Fact]
    public void Reports_a_variable_and_an_argument_of_an_image() =>
        Given("Dockerfile", "FROM sdk AS build\nARG NUGET_TOKEN=[|8f3kd92mfh47dk20smw9|]\nFROM aspnet\nENV Wallet__ApiKey=[|9f3kd92mfh47dk20smw8|] Logging=Debug\n").Reports(Severity.Warning, saying: "The image keeps");

    [Fact]
    public void Reports_a_variable_of_a_workflow() =>
        Given(".github/workflows/ci.yml", "on: push\nenv:\n  API_KEY: [|8f3kd92mfh47dk20smw9|]\njobs:\n  build:\n    steps:\n      - run: x\n        env: { SMTP_PASSWORD: [|tulip-garden-77|] }\n").Reports(Severity.Warning, saying: "The pipeline sets");

    [Fact]
    public void Reports_a_throwaway_service_of_a_test_as_a_note() =>
        Given(".github/workflows/ci.yml", "jobs:\n  build:\n    services:\n      db:\n        env: { POSTGRES_PASSWORD: [|tulip-garden-77|] }\n").Reports(Severity.Note);

    [Fact]
    public void Guards_references_and_names() =>
        Given(".github/workflows/ci.yml", "env:\n  API_KEY: ${{ secrets.API_KEY }}\n  DOTNET_NOLOGO: 1\n").And("Dockerfile", "FROM a\nARG NUGET_TOKEN\nENV PASSWORD_FILE=/run/secrets/db TOKEN=${TOKEN}\n").And("values.yml", "env:\n  API_KEY: 8f3kd92mfh47dk20smw9\n").IsQuiet();
}
