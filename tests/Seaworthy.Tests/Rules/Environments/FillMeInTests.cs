using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class FillMeInTests() : RuleTests("SEA1202")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "ApiKey": "changeme
        """);

    [Fact]
    public void Reports_placeholder_words_echoes_and_reserved_domains() =>
        Given("appsettings.Production.json", """
            { "ApiKey": [|"changeme"|], "ClientSecret": [|"client-secret"|], "Rates": { "Url": [|"https://api.example.com/v1"|] } }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_the_base_of_an_unnamed_production_as_a_note() =>
        Given("appsettings.json", """
            { "ApiKey": [|"changeme"|] }
            """)
            .Reports(Severity.Note, "Production");

    [Fact]
    public void Guards_real_values_and_deploy_time_keys() =>
        Given("appsettings.Production.json", """
            { "ApiKey": "changeme", "Rates": { "Url": "https://api.rates.io" }, "Name": "name" }
            """)
            .WithPolicy("version: 1\ndeployTime: [ApiKey]\n")
            .IsQuiet();

    [Fact]
    public void Guards_development() =>
        Given("appsettings.Development.json", """
            { "ApiKey": "changeme" }
            """)
            .IsQuiet();

    [Theory]
    [InlineData("version: 1\nenvironments: { Production: { tier: production } }\n", Severity.Note)]
    [InlineData("version: 1\nenvironments: { Production: { tier: production, closed: true } }\n", Severity.Error)]
    public void Reports_a_note_where_the_environment_s_own_settings_are_out_of_view(string policy, Severity severity) =>
        GivenPolicy(policy)
            .And("appsettings.json", """
            { "Smtp": { "Host": [|"changeme"|] } }
            """)
            .Reports(severity, "Production");
}
