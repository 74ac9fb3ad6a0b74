using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Contracts;

public sealed class ConstraintViolatedTests() : RuleTests("SEA1004")
{
    protected override string Contract => TestContract.Wallet(
        TestContract.Member("Port", "int32", "\"constraints\": [ { \"attribute\": \"Range\", \"minimum\": 1, \"maximum\": 65535 } ]") + "," +
        TestContract.Member("Name", "string", "\"constraints\": [ { \"attribute\": \"RegularExpression\", \"pattern\": \"[a-z]+\" }, { \"attribute\": \"StringLength\", \"maximum\": 8 } ]") + "," +
        TestContract.Member("Timeout", "timespan", "\"constraints\": [ { \"attribute\": \"Range\", \"minimum\": \"00:00:01\", \"maximum\": \"00:01:00\", \"type\": \"timespan\" } ]") + "," +
        TestContract.Member("Odd", "string", "\"constraints\": [ { \"attribute\": \"Custom\", \"type\": \"Acme.OddAttribute\" } ]") + "," +
        "\"Nodes\": { \"items\": { \"x-seaworthy\": { \"kind\": \"string\" } }, \"x-seaworthy\": { \"kind\": \"list\", \"constraints\": [ { \"attribute\": \"MinLength\", \"length\": 2 } ] } }");

    protected override (string Path, string Text) Corrupt => ("wallet/appsettings.json", """
        { "Wallet": { "Port": 7,
        """);

    [Fact]
    public void Reports_what_the_attributes_refuse() =>
        Given("wallet/appsettings.Production.json", """
            { "Wallet": { "Port": [|70000|], "Name": [|"Alice"|], "Timeout": [|"00:05:00"|], [|"Nodes"|]: [ "a" ] } }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_which_constraint_it_is() =>
        Given("wallet/appsettings.Production.json", """
            { "Wallet": { "Port": [|0|] } }
            """)
            .Reports(Severity.Error, saying: "lies outside 1 to 65535");

    [Fact]
    public void Reports_a_warning_where_nothing_runs_the_check() =>
        Given("wallet/appsettings.Production.json", """
            { "Wallet": { "Port": [|0|] } }
            """)
            .WithContract(TestContract.Wallet(TestContract.Member("Port", "int32", "\"constraints\": [ { \"attribute\": \"Range\", \"minimum\": 1, \"maximum\": 9 } ]"), "\"validation\": []"))
            .Reports(Severity.Warning, saying: "nothing in the code runs the check");

    [Fact]
    public void Guards_what_the_attributes_let_pass() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Port": 65535, "Name": "", "Timeout": "00:01:00", "Odd": "even", "Nodes": [ "a", "b" ] } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_what_is_no_value_yet() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Port": "abc", "Name": "#{NAME}#" } }
            """)
            .IsQuiet();
}
