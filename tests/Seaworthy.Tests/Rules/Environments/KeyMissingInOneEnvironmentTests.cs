using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class KeyMissingInOneEnvironmentTests() : RuleTests("SEA1301")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Staging.json", """
        { "A": "x
        """);

    [Fact]
    public void Reports_a_key_that_two_others_set() =>
        Given("appsettings.Development.json", """
            { "Rates": { "Url": "a" } }
            """)
            .And("appsettings.Staging.json", """
            { "Rates": { [|"Url"|]: "b" } }
            """)
            .And("appsettings.Production.json", """
            { "X": 1 }
            """)
            .Reports(Severity.Warning, "Production", "not in Production");

    [Fact]
    public void Guards_base_values_single_setters_and_deploy_time_keys() =>
        Given("appsettings.json", """
            { "A": 1 }
            """)
            .And("appsettings.Development.json", """
            { "A": 2, "B": 3, "C": 1 }
            """)
            .And("appsettings.Staging.json", """
            { "A": 3, "C": 1 }
            """)
            .And("appsettings.Production.json", """
            { "X": 1 }
            """)
            .WithPolicy("version: 1\ndeployTime: [C, X]\n")
            .IsQuiet();
}
