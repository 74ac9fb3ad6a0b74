using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class SecretSharedByEnvironmentsTests() : RuleTests("SEA2011")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Smtp": { "Password": "tulip-garden-77
        """);

    [Fact]
    public void Reports_the_same_literal_in_production_and_below() =>
        Given("appsettings.Development.json", """
            { "Smtp": { "Password": "tulip-garden-77" } }
            """)
            .And("appsettings.Production.json", """
            { "Smtp": { "Password": [|"tulip-garden-77"|] } }
            """)
            .Reports(Severity.Error, "Production", "Development");

    [Fact]
    public void Reports_it_under_another_key() =>
        Given("appsettings.Testing.json", """
            { "Mail": { "Secret": "tulip-garden-77" } }
            """)
            .And("appsettings.Staging.json", """
            { "Smtp": { "Password": [|"tulip-garden-77"|] } }
            """)
            .Reports(Severity.Error, "Staging", "Testing");

    [Fact]
    public void Guards_a_value_that_all_inherit_from_one_place() =>
        Given("appsettings.json", """
            { "Smtp": { "Password": "tulip-garden-77" } }
            """)
            .And("appsettings.Development.json", """
            {}
            """)
            .And("appsettings.Production.json", """
            {}
            """)
            .IsQuiet();

    [Fact]
    public void Guards_different_secrets_and_placeholders() =>
        Given("appsettings.Development.json", """
            { "Smtp": { "Password": "tulip-garden-77", "Token": "${T}" } }
            """)
            .And("appsettings.Production.json", """
            { "Smtp": { "Password": "other-garden-78", "Token": "${T}" } }
            """)
            .IsQuiet();
}
