using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class DetailedErrorsTests() : RuleTests("SEA1404")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "DetailedErrors": tru
        """);

    [Fact]
    public void Reports_the_switches() =>
        Given("appsettings.Production.json", """
            { "DetailedErrors": [|true|], "SignalR": { "EnableDetailedErrors": [|"True"|] } }
            """)
            .Reports(Severity.Error, "Production", "sends details of errors to callers");

    [Fact]
    public void Reports_a_connection_string_that_puts_rows_into_errors() =>
        Given("appsettings.Production.json", """
            { "Db": [|"Host=db.example.com;Database=app;Username=app;Include Error Detail=true"|] }
            """)
            .Reports(Severity.Error, "Production", "'Db' has the driver put row values into error messages");

    [Fact]
    public void Reports_staging_as_a_warning() =>
        Given("appsettings.Staging.json", """
            { "DetailedErrors": [|true|] }
            """)
            .Reports(Severity.Warning, "Staging");

    [Fact]
    public void Reports_custom_errors_off_in_web_config() =>
        Given("web.config", """
            <configuration>
              <system.web>
                <customErrors mode=[|"Off"|] />
              </system.web>
            </configuration>
            """)
            .Reports(Severity.Error, "Production", "'customErrors' is off");

    [Fact]
    public void Reports_a_base_value_as_a_note_where_nobody_names_production() =>
        Given("appsettings.json", """
            { "DetailedErrors": [|true|] }
            """)
            .Reports(Severity.Note, "Production");

    [Fact]
    public void Guards_switches_that_are_off_and_custom_errors_on() =>
        Given("appsettings.Production.json", """
            { "DetailedErrors": false, "Db": "Host=db.example.com;Database=app;Username=app;Include Error Detail=false" }
            """)
            .And("web.config", """
            <configuration>
              <system.web>
                <customErrors mode="RemoteOnly" />
              </system.web>
            </configuration>
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_transform_that_turns_custom_errors_on() =>
        Given("web.config", """
            <configuration>
              <system.web>
                <customErrors mode="Off" />
              </system.web>
            </configuration>
            """)
            .And("web.Release.config", """
            <configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
              <system.web>
                <customErrors mode="RemoteOnly" xdt:Transform="Replace" />
              </system.web>
            </configuration>
            """)
            .IsQuiet();

    [Fact]
    public void Guards_development_and_what_production_overrides() =>
        Given("appsettings.json", """
            { "DetailedErrors": true }
            """)
            .And("appsettings.Development.json", """
            { "SignalR": { "EnableDetailedErrors": true } }
            """)
            .And("appsettings.Production.json", """
            { "DetailedErrors": false }
            """)
            .IsQuiet();
}
