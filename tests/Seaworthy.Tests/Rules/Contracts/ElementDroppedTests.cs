using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Contracts;

public sealed class ElementDroppedTests() : RuleTests("SEA1007")
{
    protected override string Contract => TestContract.Wallet(
        TestContract.List("Ports", "{ \"x-seaworthy\": { \"kind\": \"int32\" } }") + "," +
        TestContract.List("Nodes", "{ \"$ref\": \"#/$defs/Acme.Node\" }") + "," +
        "\"Limits\": { \"additionalProperties\": { \"x-seaworthy\": { \"kind\": \"int32\" } }, \"x-seaworthy\": { \"kind\": \"dictionary\" } }",
        definitions: "\"Acme.Node\": { \"x-seaworthy\": { \"kind\": \"object\" }, \"properties\": { " + TestContract.Member("Weight", "int32") + " } }");

    protected override (string Path, string Text) Corrupt => ("wallet/appsettings.json", """
        { "Wallet": { "Ports": [ 1, "x
        """);

    [Fact]
    public void Reports_elements_that_can_not_be_converted() =>
        Given("wallet/appsettings.Production.json", """
            { "Wallet": { "Ports": [ 1, [|"x"|], [|""|] ], "Limits": { "a": 1, "b": [|"many"|] } } }
            """)
            .Reports(Severity.Error, "Production", "so it is left out");

    [Fact]
    public void Reports_a_member_that_takes_its_whole_element_away() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Nodes": [ { "Weight": 1 }, { "Weight": [|"heavy"|] } ] } }
            """)
            .Reports(Severity.Error, saying: "the whole of 'Wallet:Nodes:1' is left out");

    [Fact]
    public void Guards_elements_that_are_taken() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Ports": [ 1, "2", "#{PORT}#" ], "Limits": { "a": 1 }, "Nodes": [ { "Weight": 1 } ] } }
            """)
            .IsQuiet();
}
