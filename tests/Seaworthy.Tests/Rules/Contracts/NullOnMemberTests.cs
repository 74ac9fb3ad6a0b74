using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Contracts;

public sealed class NullOnMemberTests() : RuleTests("SEA1005")
{
    protected override string Contract => TestContract.Wallet(
        TestContract.Member("Port", "int32", "\"initialized\": true") + "," + TestContract.Member("Limit", "int32", "\"nullable\": true") + "," +
        TestContract.Member("Name", "string", "\"initialized\": true") + "," + TestContract.Member("Note", "string"));

    protected override (string Path, string Text) Corrupt => ("wallet/appsettings.json", """
        { "Wallet": { "Port": nu
        """);

    [Fact]
    public void Reports_a_number_that_becomes_zero_and_a_text_that_loses_its_default() =>
        Given("wallet/appsettings.Production.json", """
            { "Wallet": { "Port": [|null|], "Name": [|null|] } }
            """)
            .Reports(Severity.Error, "Production", "is null");

    [Fact]
    public void Reports_what_becomes_of_it() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Port": [|{}|] } }
            """)
            .Reports(Severity.Error, saying: "its int becomes zero");

    [Fact]
    public void Guards_members_that_may_be_null_and_nulls_that_are_overridden() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Port": null, "Limit": null, "Note": null, "Foreign": null } }
            """)
            .And("wallet/appsettings.Development.json", """
            { "Wallet": { "Port": 1 } }
            """)
            .And("wallet/appsettings.Production.json", """
            { "Wallet": { "Port": 2 } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_frameworks_whose_binder_passes_a_null_over() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Port": null } }
            """)
            .WithContract(Contract.Replace("net10.0", "net8.0", StringComparison.Ordinal))
            .IsQuiet();
}
