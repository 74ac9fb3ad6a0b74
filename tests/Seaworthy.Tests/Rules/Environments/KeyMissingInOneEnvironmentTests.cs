using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class KeyMissingInOneEnvironmentTests() : RuleTests("SEA1301")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Mail": { "Sender": "ops@example.com" }, "Pay
        """);

    [Fact]
    public void Reports_a_key_that_two_environments_set_and_production_does_not() =>
        Given("appsettings.Development.json", """
            { "Payments": { "Endpoint": "https://pay.dev.example.com" } }
            """)
            .And("appsettings.Staging.json", """
            { "Payments": { [|"Endpoint"|]: "https://pay.staging.example.com" } }
            """)
            .And("appsettings.Production.json", """
            { "Mail": { "Sender": "ops@example.com" } }
            """)
            .Reports(Severity.Warning, "Production", "'Payments:Endpoint' is set in Development and Staging but not in Production");

    [Fact]
    public void Reports_a_key_that_staging_lacks_as_a_note() =>
        Given("appsettings.Development.json", """
            { "Payments": { "Endpoint": "https://pay.dev.example.com" } }
            """)
            .And("appsettings.Staging.json", """
            { "Mail": { "Sender": "ops@example.com" } }
            """)
            .And("appsettings.Production.json", """
            { "Payments": { [|"Endpoint"|]: "https://pay.example.com" } }
            """)
            .Reports(Severity.Note, "Staging");

    [Fact]
    public void Guards_a_key_with_a_base_value() =>
        Given("appsettings.json", """
            { "Payments": { "Endpoint": "https://pay.example.com" } }
            """)
            .And("appsettings.Development.json", """
            { "Payments": { "Endpoint": "https://pay.dev.example.com" } }
            """)
            .And("appsettings.Staging.json", """
            { "Payments": { "Endpoint": "https://pay.staging.example.com" } }
            """)
            .And("appsettings.Production.json", """
            { "Mail": { "Sender": "ops@example.com" } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_key_that_only_one_other_environment_sets() =>
        Given("appsettings.Development.json", """
            { "Payments": { "Endpoint": "https://pay.dev.example.com" } }
            """)
            .And("appsettings.Production.json", """
            { "Mail": { "Sender": "ops@example.com" } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_development_that_lacks_a_key() =>
        Given("appsettings.Development.json", """
            { "Mail": { "Sender": "ops@example.com" } }
            """)
            .And("appsettings.Staging.json", """
            { "Payments": { "Endpoint": "https://a.example.com" }, "Mail": { "Sender": "ops@example.com" } }
            """)
            .And("appsettings.Production.json", """
            { "Payments": { "Endpoint": "https://b.example.com" }, "Mail": { "Sender": "ops@example.com" } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_lists_of_different_length() =>
        Given("appsettings.Development.json", """
            { "Peers": [ "a", "b" ] }
            """)
            .And("appsettings.Staging.json", """
            { "Peers": [ "a", "b" ] }
            """)
            .And("appsettings.Production.json", """
            { "Peers": [ "a" ] }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_key_that_arrives_at_deploy_time() =>
        GivenPolicy("""
            deployTime: ["Payments:*"]
            """)
            .And("appsettings.Development.json", """
            { "Payments": { "Endpoint": "https://pay.dev.example.com" } }
            """)
            .And("appsettings.Staging.json", """
            { "Payments": { "Endpoint": "https://pay.staging.example.com" } }
            """)
            .And("appsettings.Production.json", """
            { "Mail": { "Sender": "ops@example.com" } }
            """)
            .IsQuiet();
}
