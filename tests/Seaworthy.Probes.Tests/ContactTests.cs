using System.Net;
using Seaworthy.Probes.Tests.Support;

namespace Seaworthy.Probes.Tests;

/// <summary>Who is contacted, how often, and with what.</summary>
public sealed class ContactTests : ProbeTest
{
    [Fact]
    public async Task A_host_that_is_not_allowed_is_never_contacted()
    {
        await using var peer = ScriptedPeer.Silent();
        var cause = await AskUnchecked(Endpoint(peer.Port), Options with { AllowsHost = h => h != "app.example" });
        Assert.Equal((ProbeFailure.NotAllowed, 0), (cause, peer.Connections));
    }

    [Fact]
    public async Task A_host_that_is_not_allowed_is_not_even_resolved()
    {
        var resolved = false;
        await AskUnchecked(Endpoint(443), Options with
        {
            AllowsHost = _ => false,
            Resolve = (_, _) =>
            {
                resolved = true;
                return Task.FromResult<IPAddress[]>([]);
            },
        });
        Assert.False(resolved);
    }

    [Theory]
    [InlineData("APP.Example.", "app.example")]
    [InlineData("2130706433", "127.0.0.1")]
    [InlineData("[::1]", "::1")]
    [InlineData("b\u00FCcher.example", "xn--bcher-kva.example")]
    public async Task The_policy_is_asked_about_the_host_as_it_would_be_contacted(string host, string expected)
    {
        string? asked = null;
        await Ask(Endpoint(443, host), Options with
        {
            AllowsHost = h =>
            {
                asked = h;
                return false;
            },
        });
        Assert.Equal(expected, asked);
    }

    [Fact]
    public async Task A_policy_that_fails_allows_nothing()
    {
        await using var peer = ScriptedPeer.Silent();
        await AskUnchecked(Endpoint(peer.Port), Options with { AllowsHost = _ => throw new InvalidOperationException() });
        Assert.Equal(0, peer.Connections);
    }

    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("224.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("::")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("fd00:ec2::254")]
    [InlineData("168.63.129.16")]
    [InlineData("2852039166")]
    public async Task Metadata_and_other_special_addresses_are_never_contacted(string address) =>
        Assert.Equal(ProbeFailure.NotAllowed, await AskUnchecked(Endpoint(80, address, http: true)));

    [Fact]
    public async Task A_name_that_leads_to_the_metadata_address_is_not_contacted() =>
        Assert.Equal(
            ProbeFailure.NotAllowed,
            await AskUnchecked(Endpoint(80), Options with { Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Parse("169.254.169.254") }) }));

    [Theory]
    [InlineData("127.0.0.1", AddressClass.Loopback)]
    [InlineData("127.8.9.1", AddressClass.Loopback)]
    [InlineData("::1", AddressClass.Loopback)]
    [InlineData("::ffff:127.0.0.1", AddressClass.Loopback)]
    [InlineData("10.1.2.3", AddressClass.Private)]
    [InlineData("172.16.0.1", AddressClass.Private)]
    [InlineData("172.31.255.255", AddressClass.Private)]
    [InlineData("172.32.0.1", AddressClass.Public)]
    [InlineData("192.168.0.1", AddressClass.Private)]
    [InlineData("100.64.0.1", AddressClass.Private)]
    [InlineData("100.128.0.1", AddressClass.Public)]
    [InlineData("fd00::1", AddressClass.Private)]
    [InlineData("2001:db8::1", AddressClass.Public)]
    [InlineData("8.8.8.8", AddressClass.Public)]
    [InlineData("169.254.1.1", AddressClass.Special)]
    public void An_address_has_its_class(string address, AddressClass expected) => Assert.Equal(expected, AddressClasses.Of(IPAddress.Parse(address)));

    [Fact]
    public async Task The_report_tells_the_class_of_the_address()
    {
        await using var server = new TlsServer();
        Assert.Equal(AddressClass.Loopback, (await Ask(Endpoint(server.Port))).AddressClass);
    }

    [Fact]
    public async Task A_tls_endpoint_gets_handshakes_and_no_byte_more()
    {
        await using var server = new TlsServer();
        await Ask(Endpoint(server.Port));
        await server.FinishAsync();
        Assert.Equal([string.Empty], server.Received);
    }

    [Fact]
    public async Task An_https_endpoint_gets_exactly_one_request()
    {
        await using var server = new TlsServer();
        await Ask(Endpoint(server.Port, http: true));
        await server.FinishAsync();
        Assert.Equal(
            [$"HEAD / HTTP/1.1\r\nHost: app.example:{server.Port}\r\nUser-Agent: seaworthy\r\nAccept: */*\r\nConnection: close\r\n\r\n"],
            server.Received);
    }

    [Fact]
    public async Task The_name_of_the_server_goes_out_only_when_it_is_a_name()
    {
        await using var server = new TlsServer();
        await Ask(Endpoint(server.Port, "127.0.0.1", http: true));
        await server.FinishAsync();
        Assert.StartsWith($"HEAD / HTTP/1.1\r\nHost: 127.0.0.1:{server.Port}\r\n", Assert.Single(server.Received), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hello_for_an_address_names_no_server()
    {
        var with = Wire.ClientHello.Build(TlsVersion.Tls12, Wire.OfferedSuites.For(TlsVersion.Tls12)[0], "app.example");
        var without = Wire.ClientHello.Build(TlsVersion.Tls12, Wire.OfferedSuites.For(TlsVersion.Tls12)[0], null);
        Assert.Equal((true, false), (with.AsSpan().IndexOf("app.example"u8) > 0, without.AsSpan().IndexOf("app.example"u8) > 0));
    }

    [Theory]
    [InlineData(TlsVersion.Ssl30)]
    [InlineData(TlsVersion.Tls10)]
    [InlineData(TlsVersion.Tls12)]
    [InlineData(TlsVersion.Tls13)]
    public void No_hello_has_a_length_that_old_load_balancers_hang_on(TlsVersion version)
    {
        foreach (var name in new[] { null, "a.example", new string('a', 60) + ".example" })
        {
            Assert.NotInRange(Wire.ClientHello.Build(version, Wire.OfferedSuites.For(version)[0], name).Length - 5, 256, 511);
        }
    }
}
