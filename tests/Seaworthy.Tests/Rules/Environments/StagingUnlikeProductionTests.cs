using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class StagingUnlikeProductionTests() : RuleTests("SEA1303")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Staging.json", """
        { "Payments": { "Endpoint": "http://pay.staging
        """);

    [Fact]
    public void Reports_another_driver_in_staging() =>
        Given("appsettings.Staging.json", """
            { "ConnectionStrings": { "Main": [|"Data Source=app.db"|] } }
            """)
            .And("appsettings.Production.json", """
            { "ConnectionStrings": { "Main": "Host=db.example.com;Database=app;Username=app" } }
            """)
            .Reports(Severity.Warning, "Staging", "'ConnectionStrings:Main' uses");

    [Fact]
    public void Reports_another_transport_in_staging() =>
        Given("appsettings.Staging.json", """
            { "Payments": { "Endpoint": [|"http://pay.staging.example.com"|] } }
            """)
            .And("appsettings.Production.json", """
            { "Payments": { "Endpoint": "https://pay.example.com" } }
            """)
            .Reports(Severity.Warning, "Staging", "uses http in staging and https in production");

    [Fact]
    public void Reports_a_value_that_staging_inherits() =>
        Given("appsettings.json", """
            { "Payments": { "Endpoint": [|"http://pay.example.com"|] } }
            """)
            .And("appsettings.Staging.json", """
            { "Name": "staging" }
            """)
            .And("appsettings.Production.json", """
            { "Payments": { "Endpoint": "https://pay.example.com" } }
            """)
            .Reports(Severity.Warning, "Staging");

    [Fact]
    public void Guards_other_hosts_of_the_same_kind() =>
        Given("appsettings.Staging.json", """
            { "Db": "Host=db.staging.example.com;Database=app;Username=app", "Pay": "https://pay.staging.example.com" }
            """)
            .And("appsettings.Production.json", """
            { "Db": "Host=db.example.com;Database=app;Username=app", "Pay": "https://pay.example.com" }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_workspace_without_staging() =>
        Given("appsettings.Development.json", """
            { "Pay": "http://pay.example.com" }
            """)
            .And("appsettings.Production.json", """
            { "Pay": "https://pay.example.com" }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_difference_that_the_policy_lists() =>
        GivenPolicy("""
            rules:
              SEA1303:
                options: { differences: ["Payments:Endpoint"] }
            """)
            .And("appsettings.Staging.json", """
            { "Payments": { "Endpoint": "http://pay.staging.example.com" } }
            """)
            .And("appsettings.Production.json", """
            { "Payments": { "Endpoint": "https://pay.example.com" } }
            """)
            .IsQuiet();
}
