using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Contracts;

public sealed class MisspeltKeyTests() : RuleTests("SEA1021")
{
    protected override string Contract => TestContract.Wallet(
        TestContract.Member("Owner", "string") + "," + TestContract.Member("Timeout", "timespan") + "," + TestContract.Member("fee-rate", "int32", "\"member\": \"FeeRate\"") + "," +
        TestContract.Member("Extra", "any") + "," +
        TestContract.List("Nodes", "{ \"$ref\": \"#/$defs/Acme.Node\" }") + "," +
        "\"Labels\": { \"additionalProperties\": { \"x-seaworthy\": { \"kind\": \"string\" } }, \"x-seaworthy\": { \"kind\": \"dictionary\" } }",
        definitions: "\"Acme.Node\": { \"x-seaworthy\": { \"kind\": \"object\" }, \"properties\": { " + TestContract.Member("Weight", "int32") + " } }");

    protected override (string Path, string Text) Corrupt => ("wallet/appsettings.json", """
        { "Wallet": { "Ownr
        """);

    [Fact]
    public void Reports_keys_near_a_member_without_a_value() =>
        Given("wallet/appsettings.Production.json", """
            { "Wallet": { [|"Ownr"|]: "a", [|"time_out"|]: "00:00:01", [|"FeeRate"|]: 1, "Nodes": [ { [|"Wieght"|]: 1 } ] } }
            """)
            .Reports(Severity.Warning, saying: "names no member of");

    [Fact]
    public void Reports_which_member_was_meant() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { [|"Owners"|]: { "First": "a", "Second": "b" } } }
            """)
            .Reports(Severity.Warning, saying: "'Wallet:Owner' has no value");

    [Fact]
    public void Guards_members_entries_and_keys_near_nothing() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "owner": "a", "fee-rate": 1, "Extra": { "Ownr": 1 }, "Labels": { "Ownr": "x" }, "Other": 1, "Nodes": [ { "Weight": 1 } ] }, "Walet": { "Ownr": 1 } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_near_miss_of_a_member_that_has_its_value() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Owner": "a", "Owners": "kept for the old version" } }
            """)
            .IsQuiet();
}
