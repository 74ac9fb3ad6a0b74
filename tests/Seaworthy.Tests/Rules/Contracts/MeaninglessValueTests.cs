using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Contracts;

public sealed class MeaninglessValueTests() : RuleTests("SEA1008")
{
    protected override string Contract => TestContract.Wallet(
        TestContract.Member("Mode", "enum", "\"names\": [\"Fast\", \"Safe\"], \"values\": [0, 1], \"flags\": false") + "," +
        TestContract.Member("Access", "enum", "\"names\": [\"Read\", \"Write\"], \"values\": [1, 2], \"flags\": true") + "," +
        TestContract.Member("Node", "uri") + "," +
        "\"Api\": { \"default\": \"https://api.corp/\", \"x-seaworthy\": { \"kind\": \"uri\", \"initialized\": true } }");

    protected override (string Path, string Text) Corrupt => ("wallet/appsettings.json", """
        { "Wallet": { "Mode": "Fa
        """);

    [Fact]
    public void Reports_numbers_without_a_member_and_addresses_without_a_scheme() =>
        Given("wallet/appsettings.Production.json", """
            { "Wallet": { "Mode": [|42|], "Node": [|"node.corp:8332"|], "Api": [|"api.corp/v2"|] } }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_members_that_do_not_combine() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Mode": [|"Fast,Safe"|] } }
            """)
            .Reports(Severity.Error, saying: "does not combine");

    [Fact]
    public void Guards_values_that_mean_something() =>
        Given("wallet/appsettings.json", """
            { "Wallet": { "Mode": 1, "Access": 64, "Node": "/relative/path", "Api": "https://api.corp/v2" } }
            """)
            .And("wallet/appsettings.Production.json", """
            { "Wallet": { "Mode": "safe", "Access": "Read, Write", "Node": "https://node.corp:8332" } }
            """)
            .IsQuiet();
}
