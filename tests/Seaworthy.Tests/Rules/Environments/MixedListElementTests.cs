using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class MixedListElementTests() : RuleTests("SEA1103")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Nodes": [ { "Name": "b
        """);

    [Fact]
    public void Reports_an_element_that_keeps_members_of_another() =>
        Given("appsettings.json", """
            { "Nodes": [ { "Name": "a", "Insecure": true } ] }
            """)
            .And("appsettings.Production.json", """
            { "Nodes": [ { "Name": [|"b"|] } ] }
            """)
            .Reports(Severity.Warning, "Production", "survives");

    [Fact]
    public void Guards_the_same_element_and_complete_ones() =>
        Given("appsettings.json", """
            { "Nodes": [ { "Name": "a", "Url": "1" }, { "Name": "c", "Url": "2" } ] }
            """)
            .And("appsettings.Production.json", """
            { "Nodes": [ { "Name": "A" }, { "Name": "d", "Url": "3" } ] }
            """)
            .IsQuiet();

    [Theory]
    [InlineData("""{ "Users": [ { "Name": "", "Role": "admin" } ] }""")]
    [InlineData("""{ "Users": [ { "Name": "changeme", "Role": "admin" } ] }""")]
    [InlineData("""{ "Users": [ { "Name": "a", "Role": "" } ] }""")]
    public void Guards_elements_that_the_lower_file_leaves_to_fill_in(string below) =>
        Given("appsettings.json", below)
            .And("appsettings.Production.json", """
            { "Users": [ { "Name": "b" } ] }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_variable_that_renames_an_element() =>
        Given("wallet/appsettings.json", """
            { "Users": [ { "Name": "a", "Role": "admin" } ] }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  Users__0__Name: b
            """)
            .IsQuiet();
}
