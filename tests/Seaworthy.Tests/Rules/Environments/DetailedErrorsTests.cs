using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class DetailedErrorsTests() : RuleTests("SEA1404")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "DetailedErrors": tru
        """);

    [Fact]
    public void Reports_switches_and_driver_options() =>
        Given("appsettings.Production.json", """
            { "DetailedErrors": [|true|], "ConnectionStrings": { "Db": [|"Host=db.corp;Username=app;Include Error Detail=true"|] } }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_custom_errors_off() =>
        Given("web.config", """
            <configuration>
              <system.web>
                <customErrors mode=[|"Off"|] />
              </system.web>
            </configuration>
            """)
            .Reports(Severity.Error, "Production", "stack traces");

    [Fact]
    public void Guards_switches_that_are_off_and_development() =>
        Given("appsettings.Production.json", """
            { "DetailedErrors": false }
            """)
            .And("appsettings.Development.json", """
            { "DetailedErrors": true }
            """)
            .And("web.config", """
            <configuration><system.web><customErrors mode="RemoteOnly" /></system.web></configuration>
            """)
            .IsQuiet();
}
