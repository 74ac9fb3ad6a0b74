using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Environments;

public sealed class BitcoinNetworkTests() : RuleTests("SEA1409")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Bitcoin": { "Network": "regtes
        """);

    [Fact]
    public void Reports_a_test_network_in_production() =>
        Given("appsettings.Production.json", """
            { "Bitcoin": { "Network": [|"regtest"|] }, "NBXplorer": { "Network": [|"TestNet"|] }, "Lightning": { "Chain": [|"signet"|] } }
            """)
            .Reports(Severity.Error, "Production", "selects");

    [Fact]
    public void Reports_mainnet_in_development() =>
        Given("appsettings.Development.json", """
            { "Bitcoin": { "Network": [|"mainnet"|] } }
            """)
            .Reports(Severity.Warning, "Development", "'Bitcoin:Network' selects mainnet");

    [Fact]
    public void Reports_mainnet_in_testing() =>
        Given("appsettings.Testing.json", """
            { "Bitcoin": { "Network": [|"main"|] } }
            """)
            .Reports(Severity.Warning, "Testing");

    [Fact]
    public void Reports_a_node_of_production() =>
        Given("production/bitcoin.conf", """
            server=1
            regtest=[|1|]
            """)
            .Reports(Severity.Error, "production", "selects regtest");

    [Fact]
    public void Reports_a_chain_setting_of_a_node() =>
        Given("production/bitcoin.conf", """
            chain=[|test|]
            """)
            .Reports(Severity.Error, "production", "selects testnet");

    [Fact]
    public void Reports_a_lightning_node_of_production() =>
        Given("production/lnd.conf", """
            [Bitcoin]
            bitcoin.testnet=[|true|]
            """)
            .Reports(Severity.Error, "production", "selects testnet");

    [Fact]
    public void Reports_a_variable_of_a_container() =>
        Given("docker-compose.production.yml", """
            services:
              api:
                image: x
                environment:
                  Bitcoin__Network: [|regtest|]
            """)
            .Reports(Severity.Error, "production");

    [Fact]
    public void Guards_networks_that_fit() =>
        Given("appsettings.Development.json", """
            { "Bitcoin": { "Network": "regtest" } }
            """)
            .And("appsettings.Testing.json", """
            { "Bitcoin": { "Network": "signet" } }
            """)
            .And("appsettings.Staging.json", """
            { "Bitcoin": { "Network": "mainnet" } }
            """)
            .And("appsettings.Production.json", """
            { "Bitcoin": { "Network": "mainnet" } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_staging_on_a_test_network() =>
        Given("appsettings.Staging.json", """
            { "Bitcoin": { "Network": "testnet" } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_other_networks_and_switches_that_are_off() =>
        Given("appsettings.Production.json", """
            { "Docker": { "Network": "main" }, "Network": "test", "Chain": "test" }
            """)
            .And("production/bitcoin.conf", """
            regtest=0
            chain=main
            """)
            .IsQuiet();
}
