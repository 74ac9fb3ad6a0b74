using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class BitcoinNetworkTests() : RuleTests("SEA1409")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Bitcoin": { "Network": "regtest
        """);

    [Fact]
    public void Reports_a_test_network_in_production() =>
        Given("appsettings.Production.json", """
            { "Bitcoin": { "Network": [|"regtest"|] } }
            """)
            .Reports(Severity.Error, "Production", "regtest");

    [Fact]
    public void Reports_the_main_network_in_tests() =>
        Given("appsettings.Testing.json", """
            { "Lightning": { "Network": [|"mainnet"|] } }
            """)
            .Reports(Severity.Warning, "Testing", "mainnet");

    [Fact]
    public void Reports_a_node_file() =>
        Given("production/bitcoin.conf", """
            testnet=[|1|]
            """)
            .Reports(Severity.Error, "production");

    [Fact]
    public void Guards_networks_that_fit_and_other_networks() =>
        Given("appsettings.Production.json", """
            { "Bitcoin": { "Network": "Mainnet" }, "Docker": { "Network": "regtest" } }
            """)
            .And("appsettings.Development.json", """
            { "Bitcoin": { "Network": "regtest" } }
            """)
            .And("staging/bitcoin.conf", """
            signet=1
            """)
            .IsQuiet();
}
