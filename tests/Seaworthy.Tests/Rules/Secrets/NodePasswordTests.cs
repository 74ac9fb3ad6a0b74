using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class NodePasswordTests() : RuleTests("SEA2010")
{
    protected override (string Path, string Text) Corrupt => ("bitcoin.conf", """
        server=1
        rpcpassword
        """);

    [Fact]
    public void Reports_the_rpc_password_of_a_node() =>
        Given("production/bitcoin.conf", """
            server=1
            rpcuser=wallet
            rpcpassword=[|tulip-garden-77|]
            """)
            .Reports(Severity.Error, "production", "node");

    [Fact]
    public void Reports_the_variable_of_a_container() =>
        Given("docker-compose.production.yml", """
            services:
              node:
                image: bitcoind:28
                environment:
                  BITCOIND_RPCPASS: [|tulip-garden-77|]
            """)
            .Reports(Severity.Error, "production");

    [Fact]
    public void Reports_a_salted_hash_as_a_note() =>
        Given("production/bitcoin.conf", """
            rpcauth=[|wallet:5f1c$9a8b7c6d5e4f39a8b7c6d5e4f3|]
            """)
            .Reports(Severity.Note, "production", "salted hash");

    [Fact]
    public void Guards_other_settings_of_a_node() =>
        Given("production/bitcoin.conf", """
            server=1
            rpcuser=wallet
            rpccookiefile=/run/cookie
            rpcpassword=
            """)
            .IsQuiet();

    [Fact]
    public void Guards_variables_filled_at_deploy_time() =>
        Given("docker-compose.production.yml", """
            services:
              node:
                image: bitcoind:28
                environment:
                  BITCOIND_RPCPASS: ${RPC_PASSWORD:?}
            """)
            .IsQuiet();
}
