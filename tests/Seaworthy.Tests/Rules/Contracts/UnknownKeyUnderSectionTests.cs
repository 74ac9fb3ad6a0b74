using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Contracts;

public sealed class UnknownKeyUnderSectionTests() : RuleTests("SEA1023")
{
    protected override string Contract => TestContract.Wallet(
        TestContract.Member("Owner", "string") + "," + TestContract.Member("Timeout", "timespan") + "," + TestContract.Member("fee-rate", "int32", "\"member\": \"FeeRate\"") + "," +
        TestContract.Member("Extra", "any") + "," +
        TestContract.List("Nodes", "{ \"$ref\": \"#/$defs/Acme.Node\" }") + "," +
        "\"Labels\": { \"additionalProperties\": { \"x-seaworthy\": { \"kind\": \"string\" } }, \"x-seaworthy\": { \"kind\": \"dictionary\" } }",
        definitions: "\"Acme.Node\": { \"x-seaworthy\": { \"kind\": \"object\" }, \"properties\": { " + TestContract.Member("Weight", "int32") + " } }");

    protected override (string Path, string Text) Corrupt => ("wallet/appsettings.json", """
        { "Wallet": { "Legacy
        """);

    [Fact]
    public void Reports_a_key_without_a_member() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Owner": "a", [|"Legacy"|]: { "A": 1, "B": 2 } } }
            """)
            .Reports(Severity.Note, saying: "WalletOptions");

    [Fact]
    public void Guards_members_near_misses_and_other_sections() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Ownr": "a", "Extra": { "Legacy": 1 }, "Labels": { "Legacy": "x" } }, "Logging": { "Legacy": 1 }, "Other": 1 }
            """)
            .IsQuiet();
}
