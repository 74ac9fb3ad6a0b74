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
}
