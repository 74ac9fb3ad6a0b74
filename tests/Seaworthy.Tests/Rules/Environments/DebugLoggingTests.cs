using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class DebugLoggingTests() : RuleTests("SEA1403")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Logging": { "LogLevel": { "Default": "Debu
        """);

    [Fact]
    public void Reports_a_default_level_of_debug_or_trace() =>
        Given("appsettings.Production.json", """
            { "Logging": { "LogLevel": { "Default": [|"Debug"|] }, "Console": { "LogLevel": { "Default": [|"trace"|] } } } }
            """)
            .Reports(Severity.Warning, "Production", "is");

    [Fact]
    public void Reports_serilog_in_both_spellings() =>
        Given("appsettings.Production.json", """
            { "Serilog": { "MinimumLevel": { "Default": [|"Verbose"|] } } }
            """)
            .Reports(Severity.Warning, "Production", "'Serilog:MinimumLevel:Default' is Verbose");

    [Fact]
    public void Reports_the_short_spelling_of_serilog() =>
        Given("appsettings.Production.json", """
            { "Serilog": { "MinimumLevel": [|"Debug"|] } }
            """)
            .Reports(Severity.Warning, "Production");

    [Fact]
    public void Reports_staging_as_a_note() =>
        Given("appsettings.Staging.json", """
            { "Logging": { "LogLevel": { "Default": [|"Debug"|] } } }
            """)
            .Reports(Severity.Note, "Staging");

    [Fact]
    public void Reports_a_base_value_that_production_inherits() =>
        Given("appsettings.json", """
            { "Logging": { "LogLevel": { "Default": [|"Debug"|] } } }
            """)
            .And("appsettings.Production.json", """
            { "A": 1 }
            """)
            .Reports(Severity.Warning, "Production");

    [Fact]
    public void Reports_a_variable_of_a_container() =>
        Given("docker-compose.production.yml", """
            services:
              api:
                image: x
                environment:
                  Logging__LogLevel__Default: [|Debug|]
            """)
            .Reports(Severity.Warning, "production");

    [Fact]
    public void Guards_a_base_value_that_production_overrides() =>
        Given("appsettings.json", """
            { "Logging": { "LogLevel": { "Default": "Debug" } } }
            """)
            .And("appsettings.Production.json", """
            { "Logging": { "LogLevel": { "Default": "Information" } } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_single_categories_and_higher_levels() =>
        Given("appsettings.Production.json", """
            { "Logging": { "LogLevel": { "Default": "Warning", "Shop.Orders": "Debug" } }, "Serilog": { "MinimumLevel": { "Default": "Information", "Override": { "Shop": "Debug" } } }, "Mode": { "Default": "Debug" } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_development_and_testing() =>
        Given("appsettings.Development.json", """
            { "Logging": { "LogLevel": { "Default": "Debug" } } }
            """)
            .And("appsettings.Testing.json", """
            { "Logging": { "LogLevel": { "Default": "Trace" } } }
            """)
            .IsQuiet();
}
