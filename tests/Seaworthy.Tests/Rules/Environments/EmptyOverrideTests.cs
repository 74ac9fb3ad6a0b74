using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class EmptyOverrideTests() : RuleTests("SEA1102")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Admin": { "AllowedIps": [ 
        """);

    [Fact]
    public void Reports_empty_lists_mappings_and_nulls_over_children() =>
        Given("appsettings.json", """
            { "A": [ "x" ], "B": { "C": 1 }, "D": { "E": 2 } }
            """)
            .And("appsettings.Production.json", """
            { "A": [|[]|], "B": [|{}|], "D": [|null|] }
            """)
            .Reports(Severity.Error, "Production", "stays effective");

    [Fact]
    public void Guards_empties_that_hide_nothing() =>
        Given("appsettings.json", """
            { "A": "x", "B": [] }
            """)
            .And("appsettings.Production.json", """
            { "A": null, "B": [], "C": {} }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_empties_that_a_higher_layer_fills() =>
        Given("appsettings.json", """
            { "Hosts": [], "Proxy": {}, "Auth": null }
            """)
            .And("appsettings.Production.json", """
            { "Hosts": [ "a" ], "Proxy": { "Known": "b" }, "Auth": { "Name": "c" } }
            """)
            .IsQuiet();
}
