using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Contracts;

public sealed class UnknownKeyThrowsTests() : RuleTests("SEA1022")
{
    protected override string Contract => TestContract.Wallet(
        TestContract.Member("Owner", "string") + "," + TestContract.Member("Timeout", "timespan") + "," + TestContract.Member("fee-rate", "int32", "\"member\": \"FeeRate\"") + "," +
        TestContract.Member("Extra", "any") + "," +
        TestContract.List("Nodes", "{ \"$ref\": \"#/$defs/Acme.Node\" }") + "," +
        "\"Labels\": { \"additionalProperties\": { \"x-seaworthy\": { \"kind\": \"string\" } }, \"x-seaworthy\": { \"kind\": \"dictionary\" } }", "\"errorOnUnknown\": true",
        definitions: "\"Acme.Node\": { \"x-seaworthy\": { \"kind\": \"object\" }, \"properties\": { " + TestContract.Member("Weight", "int32") + " } }");

    protected override (string Path, string Text) Corrupt => ("wallet/appsettings.json", """
        { "Wallet": { "Ownr
        """);

    [Fact]
    public void Reports_keys_without_a_member_wherever_they_come_from() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { [|"Ownr"|]: "a", [|"Other"|]: { "A": 1, "B": 2 }, "Nodes": [ { [|"X"|]: 1 } ] } }
            """)
            .And("docker-compose.production.yml", """
            services:
              wallet:
                image: corp/wallet:1
                environment:
                  ASPNETCORE_ENVIRONMENT: Production
                  [|Wallet__Gone|]: 1
            """)
            .Reports(Severity.Error, saying: "makes binding throw");

    [Fact]
    public void Reports_a_key_that_an_attribute_gives_a_member() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { [|"fee-rate"|]: 1 } }
            """)
            .Reports(Severity.Error, saying: "knows a member only by its own name");

    [Fact]
    public void Guards_members_entries_and_other_sections() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "owner": "a", "Extra": { "Ownr": 1 }, "Labels": { "Ownr": "x" }, "Nodes": [ { "Weight": 1 } ] }, "Other": { "Ownr": 1 } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_a_section_whose_binder_is_not_strict() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Ownr": "a" } }
            """)
            .WithContract(TestContract.Wallet(TestContract.Member("Owner", "string")))
            .IsQuiet();
}
