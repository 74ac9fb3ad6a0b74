using Seaworthy.Probes.Ratings;
using Seaworthy.Probes.Tests.Support;

namespace Seaworthy.Probes.Tests;

/// <summary>Suites: the chosen one, or all; compared with sslscan; and the time beside it.</summary>
public sealed class SuiteTests(ITestOutputHelper output) : ProbeTest
{
    private static readonly string[] s_versionsAlone = ["--no-ciphersuites", "--no-groups", "--no-heartbleed", "--no-renegotiation", "--no-fallback", "--no-compression", "--no-check-certificate"];

    [Theory]
    [InlineData("ALL:COMPLEMENTOFALL:@SECLEVEL=0")]
    [InlineData("ECDHE+AESGCM:@SECLEVEL=0")]
    [InlineData("AES128-SHA:@SECLEVEL=0")]
    [InlineData("DHE:kRSA:!NULL:@SECLEVEL=0")]
    public async Task All_suites_are_those_that_sslscan_finds(string ciphers)
    {
        await using var server = await OpensslServer.StartAsync([TlsVersion.Tls10, TlsVersion.Tls11, TlsVersion.Tls12, TlsVersion.Tls13], ciphers);
        var oracle = await SslScan.RunAsync(server.Port);
        var report = await AskChecked(Endpoint(server.Port), Options with { AsksForAllSuites = true });
        var found = report.Tls!.Suites.SelectMany(v => v.Value, (v, s) => (v.Key, (int)s)).Order();
        Assert.Equal(oracle.Suites.Order(), found);
    }

    [Fact]
    public async Task All_suites_of_kestrel_are_those_that_sslscan_finds()
    {
        await using var server = new WebServer(isHttps: true, _ => { });
        var oracle = await SslScan.RunAsync(server.Port);
        var report = await AskChecked(Endpoint(server.Port), Options with { AsksForAllSuites = true });
        Assert.Equal(oracle.Suites.Order(), report.Tls!.Suites.SelectMany(v => v.Value, (v, s) => (v.Key, (int)s)).Order());
    }

    [Fact]
    public async Task The_run_until_refusal_is_told()
    {
        await using var server = new TlsServer();
        Assert.True((await AskChecked(Endpoint(server.Port), Options with { AsksForAllSuites = true })).Tls!.HasAllSuites);
        Assert.False((await AskChecked(Endpoint(server.Port))).Tls!.HasAllSuites);
    }

    [Fact]
    public async Task A_default_kestrel_with_rsa_is_outside_mozilla_intermediate_for_its_cbc_suites()
    {
        using var certificate = Certificates.Issued(rsa: true);
        await using var server = new TlsServer(certificate);
        var report = await AskChecked(Endpoint(server.Port), Trusting with { AsksForAllSuites = true });
        var deviations = Rating.Judge(report, RatingTables.MozillaIntermediate, new RatingOptions { Now = Certificates.Now });
        Assert.NotEmpty(deviations);
        Assert.All(deviations, d => Assert.Contains("_CBC_", d.Suite.ToString()!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_time_beside_sslscan_is_printed()
    {
        await using var server = await OpensslServer.StartAsync([TlsVersion.Tls10, TlsVersion.Tls11, TlsVersion.Tls12, TlsVersion.Tls13]);
        await using var kestrel = new WebServer(isHttps: true, _ => { });
        foreach (var (name, port) in new[] { ("openssl s_server, all suites", server.Port), ("Kestrel", kestrel.Port) })
        {
            await Ask(Endpoint(port));
            var chosen = await Timed(Endpoint(port), Options);
            var all = await Timed(Endpoint(port), Options with { AsksForAllSuites = true });
            var versions = await SslScan.RunAsync(port, s_versionsAlone);
            var scan = await SslScan.RunAsync(port);
            output.WriteLine($"{name}: ours {chosen:F1} ms, with all suites {all:F1} ms; sslscan for versions alone {versions.Time.TotalMilliseconds:F1} ms, as it comes {scan.Time.TotalMilliseconds:F1} ms");
        }
    }

    private async Task<double> Timed(ProbeEndpoint endpoint, ProbeOptions options)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await AskChecked(endpoint, options);
        return watch.Elapsed.TotalMilliseconds;
    }
}
