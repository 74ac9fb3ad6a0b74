using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Network;

public sealed class AllowlistEntryWrongTests() : RuleTests("SEA4004")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Admin": { "AllowedIps": [ "10.0.0.5/8
        """);

    [Fact]
    public void Reports_host_bits_and_texts_that_are_no_address() =>
        Given("appsettings.Production.json", """
            { "Admin": { "AllowedIps": [ [|"10.0.0.5/8"|], [|"10.0.0"|], [|"300.1.1.1/24"|] ] } }
            """)
            .Reports(Severity.Warning, "Production");

    [Theory]
    [InlineData("10.20.30.40/8", "10.0.0.0/8")]
    [InlineData("2001:db8::5/32", "2001:db8::/32")]
    public void The_mend_writes_the_network_as_people_do(string entry, string network) =>
        Assert.StartsWith($"Write {network} ", Given("appsettings.Production.json", $$"""{ "Admin": { "AllowedIps": [ "{{entry}}" ] } }""").Run().Single().Mend, StringComparison.Ordinal);

    [Fact]
    public void Reports_an_entry_inside_another() =>
        Given("appsettings.Production.json", """
            { "Admin": { "AllowedIps": [ "10.0.0.0/8", [|"10.20.0.0/16"|] ] } }
            """)
            .Reports(Severity.Warning, "Production", "inside another");

    [Fact]
    public void Guards_disjoint_networks_hosts_and_names() =>
        Given("appsettings.Production.json", """
            { "Admin": { "AllowedIps": [ "10.1.0.0/16", "10.2.0.0/16", "203.0.113.7", "::1", "vpn.corp", "${VPN_RANGE}", "" ] } }
            """)
            .IsQuiet();
}
