using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class SensitiveLoggingTests() : RuleTests("SEA1405")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Database": { "EnableSensitiveDataLogging": tru
        """);

    [Fact]
    public void Reports_the_switches() =>
        Given("appsettings.Production.json", """
            { "Database": { "EnableSensitiveDataLogging": [|true|] }, "IdentityModel": { "ShowPII": [|"True"|] }, "Http": { "LogRequestBody": [|true|] } }
            """)
            .Reports(Severity.Error, "Production", "writes sensitive data into the logs");

    [Fact]
    public void Reports_staging_as_a_warning() =>
        Given("appsettings.Staging.json", """
            { "Database": { "EnableSensitiveDataLogging": [|true|] } }
            """)
            .Reports(Severity.Warning, "Staging");

    [Fact]
    public void Reports_a_base_value_that_production_inherits() =>
        Given("appsettings.json", """
            { "IdentityModel": { "ShowPII": [|true|] } }
            """)
            .And("appsettings.Production.json", """
            { "A": 1 }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_a_variable_of_a_container() =>
        Given("docker-compose.production.yml", """
            services:
              api:
                image: x
                environment:
                  Database__EnableSensitiveDataLogging: [|"true"|]
            """)
            .Reports(Severity.Error, "production");

    [Fact]
    public void Guards_switches_that_are_off() =>
        Given("appsettings.Production.json", """
            { "Database": { "EnableSensitiveDataLogging": false }, "IdentityModel": { "ShowPII": "#{ShowPii}#" }, "Http": { "LogRequestBody": null } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_development_and_what_production_overrides() =>
        Given("appsettings.json", """
            { "IdentityModel": { "ShowPII": true } }
            """)
            .And("appsettings.Development.json", """
            { "Database": { "EnableSensitiveDataLogging": true } }
            """)
            .And("appsettings.Production.json", """
            { "IdentityModel": { "ShowPII": false } }
            """)
            .IsQuiet();
}
