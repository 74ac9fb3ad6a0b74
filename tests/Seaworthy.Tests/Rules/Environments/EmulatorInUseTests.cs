using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class EmulatorInUseTests() : RuleTests("SEA1408")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Storage": "UseDevelopmentStorage=tru
        """);

    [Fact]
    public void Reports_the_emulator_and_stores_in_memory() =>
        Given("appsettings.Production.json", """
            { "Storage": [|"UseDevelopmentStorage=true"|], "ConnectionStrings": { "Db": [|"Data Source=:memory:"|] } }
            """)
            .Reports(Severity.Error, "Production", "selects");

    [Fact]
    public void Reports_the_base_of_an_unnamed_production_as_a_note() =>
        Given("appsettings.json", """
            { "Storage": [|"UseDevelopmentStorage=true"|] }
            """)
            .Reports(Severity.Note, "Production");

    [Fact]
    public void Guards_real_stores_and_lower_tiers() =>
        Given("appsettings.Production.json", """
            { "ConnectionStrings": { "Db": "Data Source=wallet.db" } }
            """)
            .And("appsettings.Testing.json", """
            { "Storage": "UseDevelopmentStorage=true" }
            """)
            .IsQuiet();
}
