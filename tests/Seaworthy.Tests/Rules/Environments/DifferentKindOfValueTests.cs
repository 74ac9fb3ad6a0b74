using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class DifferentKindOfValueTests() : RuleTests("SEA1302")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "A": tru
        """);

    [Fact]
    public void Reports_scalar_against_section_and_boolean_against_text() =>
        Given("appsettings.Development.json", """
            { "A": { "B": 1 }, "C": true, "D": 5 }
            """)
            .And("appsettings.Production.json", """
            { "A": [|"x"|], "C": [|"on"|], "D": [|"five"|] }
            """)
            .Reports(Severity.Warning, "Production");

    [Fact]
    public void Guards_the_same_kind_and_values_still_to_come() =>
        Given("appsettings.Development.json", """
            { "A": 5, "B": true, "C": "x", "D": [ 1 ] }
            """)
            .And("appsettings.Production.json", """
            { "A": "6", "B": "False", "C": "", "D": [ 2, 3 ], "E": "${X}" }
            """)
            .IsQuiet();
}
