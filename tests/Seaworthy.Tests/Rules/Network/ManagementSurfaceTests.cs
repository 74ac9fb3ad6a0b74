using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Network;

public sealed class ManagementSurfaceTests() : RuleTests("SEA4010")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Swagger": { "Enabled": tru
        """);

    [Fact]
    public void Reports_explorers_and_dashboards_switched_on() =>
        Given("appsettings.Production.json", """
            { "Swagger": { "Enabled": [|true|] }, "EnableScalar": [|true|], "HangfireDashboard": { "Enabled": [|"true"|] } }
            """)
            .Reports(Severity.Warning, "Production");

    [Fact]
    public void Guards_fenced_and_switched_off_ones() =>
        Given("appsettings.Production.json", """
            { "Swagger": { "Enabled": false }, "HangfireDashboard": { "Enabled": true, "RequireAuthorization": true }, "Feature": { "Enabled": true } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_development() =>
        Given("appsettings.Development.json", """
            { "Swagger": { "Enabled": true } }
            """)
            .And("appsettings.Production.json", """
            {}
            """)
            .IsQuiet();
}
