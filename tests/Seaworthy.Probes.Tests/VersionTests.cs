using System.Security.Authentication;
using Seaworthy.Probes.Tests.Support;

namespace Seaworthy.Probes.Tests;

/// <summary>The set of versions found is exactly the set offered.</summary>
public sealed class VersionTests : ProbeTest
{
    private const TlsVersion V10 = TlsVersion.Tls10;
    private const TlsVersion V11 = TlsVersion.Tls11;
    private const TlsVersion V12 = TlsVersion.Tls12;
    private const TlsVersion V13 = TlsVersion.Tls13;

    private static readonly TlsVersion[][] s_mixtures =
    [
        [V10], [V11], [V12], [V13],
        [V10, V11], [V10, V12], [V11, V12], [V12, V13], [V11, V13], [V10, V13],
        [V10, V11, V12], [V11, V12, V13], [V10, V11, V12, V13],
    ];

    public static TheoryData<TlsVersion[]> Mixtures => new(s_mixtures);

    [Theory]
    [MemberData(nameof(Mixtures))]
    public async Task The_versions_of_openssl_are_found_exactly(TlsVersion[] versions)
    {
        await using var server = await OpensslServer.StartAsync(versions);
        var report = await AskChecked(Endpoint(server.Port));
        Assert.Equal(versions, report.Tls!.Offered);
        Assert.Empty(report.Tls.Undecided);
    }

    [Theory]
    [MemberData(nameof(Mixtures))]
    public async Task The_versions_are_those_that_sslscan_finds(TlsVersion[] versions)
    {
        await using var server = await OpensslServer.StartAsync(versions);
        var oracle = await SslScan.RunAsync(server.Port, "--no-ciphersuites", "--no-groups", "--no-heartbleed", "--no-renegotiation", "--no-fallback");
        var report = await AskChecked(Endpoint(server.Port));
        Assert.Equal(oracle.Versions, report.Tls!.Offered);
    }

    [Theory]
    [InlineData(SslProtocols.Tls12, new[] { V12 })]
    [InlineData(SslProtocols.Tls13, new[] { V13 })]
    [InlineData(SslProtocols.Tls12 | SslProtocols.Tls13, new[] { V12, V13 })]
    public async Task The_versions_of_a_dotnet_server_are_found_exactly(SslProtocols protocols, TlsVersion[] versions)
    {
        await using var server = new TlsServer(protocols: protocols);
        Assert.Equal(versions, (await AskChecked(Endpoint(server.Port))).Tls!.Offered);
    }

    [Fact]
    public async Task A_version_with_one_rare_suite_is_found()
    {
        await using var server = await OpensslServer.StartAsync([V12], "ECDHE-ARIA256-GCM-SHA384:@SECLEVEL=0");
        var report = await AskChecked(Endpoint(server.Port));
        Assert.Equal(System.Net.Security.TlsCipherSuite.TLS_ECDHE_RSA_WITH_ARIA_256_GCM_SHA384, report.Tls!.BestSuite);
    }

    [Fact]
    public async Task Ssl_3_is_found()
    {
        await using var server = HelloServer.Offering(TlsVersion.Ssl30, 0x000A);
        var report = await AskChecked(Endpoint(server.Port));
        Assert.Equal([TlsVersion.Ssl30], report.Tls!.Offered);
    }

    [Fact]
    public async Task A_request_for_another_hello_proves_tls_1_3()
    {
        await using var server = HelloServer.RetryRequesting();
        var report = await AskChecked(Endpoint(server.Port));
        Assert.Equal([V13], report.Tls!.Offered);
    }

    [Fact]
    public async Task A_hello_in_many_records_is_read()
    {
        await using var server = HelloServer.Offering(V12, 0xC02F, fragment: 7);
        Assert.Equal([V12], (await AskChecked(Endpoint(server.Port))).Tls!.Offered);
    }

    [Fact]
    public async Task A_warning_before_the_hello_is_passed_over()
    {
        await using var server = HelloServer.Offering(V12, 0xC02F, before: [21, 3, 3, 0, 2, 1, 112]);
        Assert.Equal([V12], (await AskChecked(Endpoint(server.Port))).Tls!.Offered);
    }

    [Fact]
    public async Task A_server_that_answers_with_a_lower_version_refuses_the_higher()
    {
        await using var server = HelloServer.Always(V10, 0x002F);
        Assert.Equal([V10], (await AskChecked(Endpoint(server.Port))).Tls!.Offered);
    }

    [Fact]
    public async Task A_version_on_which_the_server_breaks_off_is_undecided()
    {
        await using var server = HelloServer.Offering(V12, 0xC02F, breaksOffOnOthers: true);
        var report = await AskChecked(Endpoint(server.Port));
        Assert.Equal([TlsVersion.Ssl30, V10, V11, V13], report.Tls!.Undecided);
    }

    [Fact]
    public async Task A_server_that_refuses_all_is_checked_and_offers_nothing()
    {
        await using var server = ScriptedPeer.Answering(21, 3, 1, 0, 2, 2, 40);
        var report = await AskChecked(Endpoint(server.Port));
        Assert.Empty(report.Tls!.Offered);
    }

    [Fact]
    public async Task A_server_that_does_not_know_the_name_was_not_checked()
    {
        await using var server = ScriptedPeer.Answering(21, 3, 3, 0, 2, 2, 112);
        Assert.Equal(ProbeFailure.NameRefused, await AskUnchecked(Endpoint(server.Port)));
    }
}
