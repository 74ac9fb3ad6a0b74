using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Contracts;

public sealed class RequiredValueEmptyTests() : RuleTests("SEA1002")
{
    protected override string Contract => TestContract.Wallet(
        TestContract.Member("Owner", "string", "\"required\": \"attribute\", \"constraints\": [ { \"attribute\": \"Required\" } ]") + "," +
        TestContract.Member("Loose", "string", "\"required\": \"attribute\", \"constraints\": [ { \"attribute\": \"Required\", \"allowEmpty\": true } ]") + "," +
        TestContract.Member("Port", "int32"));

    protected override (string Path, string Text) Corrupt => ("wallet/appsettings.Production.json", """
        { "Wallet": { "Owner": "
        """);

    [Fact]
    public void Reports_an_empty_value_of_a_required_key() =>
        Given("wallet/appsettings.Production.json", """
            { "Wallet": { "Owner": [|""|], "Loose": "" } }
            """)
            .Reports(Severity.Error, "Production", "is empty");

    [Fact]
    public void Reports_blanks_that_the_attribute_refuses() =>
        Given("wallet/appsettings.Production.json", """
            { "Wallet": { "Owner": [|"  "|] } }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_no_more_than_a_note_where_nothing_of_the_environment_is_in_view() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Owner": [|""|] } }
            """)
            .Reports(Severity.Note, "Production");

    [Fact]
    public void Reports_an_empty_value_of_a_key_that_the_policy_demands() =>
        Given("wallet/appsettings.Production.json", """
            { "Payments": { "ApiKey": [|""|] } }
            """)
            .WithContract("{}")
            .WithPolicy("required: ['Payments:ApiKey']")
            .Reports(Severity.Error, "Production", "by the policy");

    [Fact]
    public void Guards_values_deploy_time_keys_and_what_is_overridden() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Owner": "" } }
            """)
            .And("wallet/appsettings.Production.json", """
            { "Wallet": { "Owner": "a" } }
            """)
            .And("wallet/appsettings.Staging.json", """
            { "Wallet": { "Loose": "" } }
            """)
            .WithPolicy("environments: { Staging: { deployTime: ['Wallet:Owner'] } }")
            .IsQuiet();
}
