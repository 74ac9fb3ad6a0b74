using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class SecretInLaunchProfileTests() : RuleTests("SEA2018")
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
}
