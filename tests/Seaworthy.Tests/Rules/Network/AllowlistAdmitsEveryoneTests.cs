using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Network;

public sealed class AllowlistAdmitsEveryoneTests() : RuleTests("SEA4003")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Admin": { "AllowedIps": [ "0.0.0.0/0
        """);

    [Fact]
    public void Reports_the_whole_address_space() =>
        Given("appsettings.Production.json", """
            { "Admin": { "AllowedIps": [ "10.0.0.0/8", [|"0.0.0.0/0"|], [|"::/0"|] ] } }
            """)
            .Reports(Severity.Error, "Production", "every address");

    [Fact]
    public void Reports_two_halves_in_one_value() =>
        Given("appsettings.Production.json", """
            { "Admin": { "AllowedIps": [|"0.0.0.0/1,128.0.0.0/1"|] } }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Reports_the_rpc_allowlist_of_a_node() =>
        Given("production/bitcoin.conf", """
            server=1
            rpcallowip=[|0.0.0.0/0|]
            """)
            .Reports(Severity.Error, "production");

    [Fact]
    public void Guards_real_networks_and_other_keys() =>
        Given("appsettings.Production.json", """
            { "Admin": { "AllowedIps": [ "10.20.0.0/16", "203.0.113.7" ] }, "Route": { "Destination": "0.0.0.0/0" } }
            """)
            .IsQuiet();

    [Fact]
    public void Guards_development() =>
        Given("appsettings.Development.json", """
            { "Admin": { "AllowedIps": [ "0.0.0.0/0" ] } }
            """)
            .IsQuiet();

    [Fact]
    public void Reports_the_descriptor_s_list_in_its_environment() =>
        Given("deployment.yaml", "version: 1\nservice: wallet\nenvironments:\n  production: { tier: production, network: { allow: [{ cidr: 10.0.0.0/8 }, { cidr: [|0.0.0.0/0|] }] } }\n").Reports(Severity.Error, "production", "admits every address");

    [Fact]
    public void Guards_the_descriptor_s_networks() =>
        Given("deployment.yaml", "version: 1\nservice: wallet\nenvironments:\n  production: { tier: production, network: { allow: [{ cidr: 10.0.0.0/8 }] } }\n").IsQuiet();
}
