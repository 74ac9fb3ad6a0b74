using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class DebugLoggingTests() : RuleTests("SEA1403")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Logging": { "LogLevel": { "Default": "Debug
        """);

    [Fact]
    public void Reports_a_default_level_that_tells_everything() =>
        Given("appsettings.Production.json", """
            { "Logging": { "LogLevel": { "Default": [|"Debug"|] }, "Console": { "LogLevel": { "Default": [|"Trace"|] } } }, "Serilog": { "MinimumLevel": { "Default": [|"Verbose"|] } } }
            """)
            .Reports(Severity.Warning, "Production");

    [Fact]
    public void Reports_what_production_inherits() =>
        Given("appsettings.json", """
            { "Logging": { "LogLevel": { "Default": [|"Debug"|] } } }
            """)
            .And("appsettings.Production.json", """
            {}
            """)
            .Reports(Severity.Warning, "Production");

    [Fact]
    public void Guards_categories_other_levels_and_overrides() =>
        Given("appsettings.json", """
            { "Logging": { "LogLevel": { "Default": "Debug", "Wallet.Payments": "Debug" } } }
            """)
            .And("appsettings.Production.json", """
            { "Logging": { "LogLevel": { "Default": "Information" } } }
            """)
            .And("appsettings.Staging.json", """
            { "Logging": { "LogLevel": { "Default": "Warning" } } }
            """)
            .And("appsettings.Development.json", """
            {}
            """)
            .IsQuiet();
}
