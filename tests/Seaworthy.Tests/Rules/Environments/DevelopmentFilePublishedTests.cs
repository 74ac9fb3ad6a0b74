using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class DevelopmentFilePublishedTests() : RuleTests("SEA1407")
{
    protected override (string Path, string Text) Corrupt => ("Wallet.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup>""");

    [Theory]
    [InlineData("")]
    [InlineData("""<ItemGroup><Content Update="appsettings.Testing.json" CopyToPublishDirectory="Never" /></ItemGroup>""")]
    [InlineData("""<ItemGroup><Content Update="appsettings.Development.json" CopyToPublishDirectory="Always" /></ItemGroup>""")]
    [InlineData("""<ItemGroup><Content Update="appsettings.Development.json" CopyToOutputDirectory="Never" /></ItemGroup>""")]
    public void Reports_a_web_project_that_publishes_the_file(string items) =>
        Given("Wallet.csproj", $"""[||]<Project Sdk="Microsoft.NET.Sdk.Web">{items}</Project>""")
            .And("appsettings.json", "{}").And("appsettings.Development.json", "{}").And("appsettings.Production.json", "{}")
            .Reports(Severity.Warning, "Production", "CopyToPublishDirectory=\"Never\"");

    [Theory]
    [InlineData("""<ItemGroup><Content Update="appsettings.Development.json" CopyToPublishDirectory="Never" /></ItemGroup>""")]
    [InlineData("""<ItemGroup><Content Update="appsettings.Development.json"><CopyToPublishDirectory>never</CopyToPublishDirectory></Content></ItemGroup>""")]
    [InlineData("""<ItemGroup><Content Update="appsettings.D*.json;other.json" CopyToPublishDirectory="Never" /></ItemGroup>""")]
    [InlineData("""<ItemGroup><Content Remove="appsettings.Development.json" /></ItemGroup>""")]
    [InlineData("""<ItemGroup><Content Update="$(LocalSettings)" CopyToPublishDirectory="Never" /></ItemGroup>""")]
    public void Guards_a_file_that_the_project_keeps_back(string items) =>
        Given("Wallet.csproj", $"""<Project Sdk="Microsoft.NET.Sdk.Web">{items}</Project>""")
            .And("appsettings.json", "{}").And("appsettings.Development.json", "{}").And("appsettings.Production.json", "{}").IsQuiet();

    [Fact]
    public void Guards_projects_that_publish_no_JSON_by_themselves() =>
        Given("Wallet.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""").And("appsettings.json", "{}").And("appsettings.Development.json", "{}").And("appsettings.Production.json", "{}").IsQuiet();

    [Fact]
    public void Guards_a_file_of_another_tier() =>
        Given("Wallet.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""").And("appsettings.json", "{}").And("appsettings.Staging.json", "{}").And("appsettings.Demo.json", "{}").And("appsettings.Production.json", "{}").IsQuiet();
}
