using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class SensitiveLoggingTests() : RuleTests("SEA1405")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Ef": { "EnableSensitiveDataLogging": tru
        """);

    [Fact]
    public void Reports_switches_that_log_data() =>
        Given("appsettings.Production.json", """
            { "Ef": { "EnableSensitiveDataLogging": [|true|] }, "Identity": { "ShowPII": [|"true"|] } }
            """)
            .Reports(Severity.Error, "Production", "sensitive");

    [Fact]
    public void Guards_switches_that_are_off_and_development() =>
        Given("appsettings.Production.json", """
            { "Ef": { "EnableSensitiveDataLogging": false } }
            """)
            .And("appsettings.Development.json", """
            { "Ef": { "EnableSensitiveDataLogging": true } }
            """)
            .IsQuiet();
}
