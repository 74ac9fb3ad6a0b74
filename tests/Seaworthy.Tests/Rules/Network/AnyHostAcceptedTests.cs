using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Network;

public sealed class AnyHostAcceptedTests() : RuleTests("SEA4006")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "AllowedHosts": "*
        """);

    [Fact]
    public void Reports_the_wildcard() =>
        Given("appsettings.json", """
            { "AllowedHosts": [|"*"|] }
            """)
            .And("appsettings.Production.json", """
            {}
            """)
            .Reports(Severity.Warning, "Production", "any host name");

    [Fact]
    public void Reports_absence_at_the_top_of_the_last_file() =>
        Given("appsettings.json", """
            { "A": 1 }
            """)
            .And("appsettings.Production.json", """
            [|{|] "B": 2 }
            """)
            .And("Wallet.csproj", """<Project Sdk="Aspire.Sdk/13.0;Microsoft.NET.Sdk.Web/10.0"></Project>""")
            .Reports(Severity.Warning, "Production", "set nowhere");

    [Theory]
    [InlineData("<Project Sdk=\"Aspire.AppHost.Sdk/13.0.0\"></Project>")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Worker\"></Project>")]
    [InlineData("<Project>")]
    public void Guards_absence_where_no_web_application_is_built(string project) =>
        Given("appsettings.json", """
            { "A": 1 }
            """)
            .And("Wallet.csproj", project)
            .IsQuiet();

    [Fact]
    public void Guards_named_hosts() =>
        Given("appsettings.json", """
            { "AllowedHosts": "*" }
            """)
            .And("appsettings.Production.json", """
            { "AllowedHosts": "wallet.corp;api.corp" }
            """)
            .And("appsettings.Development.json", """
            {}
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_key_that_arrives_at_deploy_time() =>
        Given("appsettings.json", """
            { "A": 1 }
            """)
            .WithPolicy("version: 1\ndeployTime: [AllowedHosts]\n")
            .IsQuiet();
}
