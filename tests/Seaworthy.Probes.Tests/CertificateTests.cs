using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Seaworthy.Probes.Ratings;
using Seaworthy.Probes.Tests.Support;

namespace Seaworthy.Probes.Tests;

/// <summary>Certificates are read, validated and judged; none is enforced.</summary>
public sealed class CertificateTests : ProbeTest
{
    private static readonly DeviationKind[] s_trust = [DeviationKind.SelfSigned, DeviationKind.UnknownIssuer, DeviationKind.ChainInvalid];

    [Fact]
    public async Task A_good_certificate_deviates_in_nothing()
    {
        await using var server = new TlsServer();
        Assert.Empty(Kinds(await AskChecked(Endpoint(server.Port), Trusting), RatingTables.Nist80052r2));
    }

    [Fact]
    public async Task The_certificate_is_told_byte_by_byte()
    {
        await using var server = new TlsServer();
        var report = await AskChecked(Endpoint(server.Port));
        Assert.Equal(Certificates.Good.RawData, report.Chain!.Certificates[0].ToArray());
    }

    [Fact]
    public async Task The_certificates_that_come_along_are_told()
    {
        await using var server = new TlsServer(Certificates.BelowIntermediate, intermediates: [Certificates.Intermediate]);
        var report = await AskChecked(Endpoint(server.Port));
        Assert.Equal(
            [Certificates.BelowIntermediate.Thumbprint, Certificates.Intermediate.Thumbprint],
            report.Chain!.Certificates.Select(c => X509CertificateLoader.LoadCertificate(c.Span).Thumbprint));
    }

    [Fact]
    public async Task A_chain_through_an_intermediate_is_good()
    {
        await using var server = new TlsServer(Certificates.BelowIntermediate, intermediates: [Certificates.Intermediate]);
        Assert.Empty(Kinds(await AskChecked(Endpoint(server.Port), Trusting)));
    }

    [Fact]
    public async Task A_certificate_in_between_that_was_not_sent_is_told()
    {
        await using var server = new TlsServer(Certificates.BelowIntermediate);
        Assert.Equal([DeviationKind.UnknownIssuer], Kinds(await AskChecked(Endpoint(server.Port), Trusting)));
    }

    [Fact]
    public async Task A_certificate_in_between_that_was_not_sent_is_not_fetched()
    {
        await using var publisher = ScriptedPeer.Silent();
        using var certificate = Certificates.Issued(by: Certificates.Intermediate, issuerAt: new Uri($"http://127.0.0.1:{publisher.Port}/issuer.cer"));
        await using var server = new TlsServer(certificate);
        await AskChecked(Endpoint(server.Port), Trusting);
        Assert.Equal(0, publisher.Connections);
    }

    [Theory]
    [InlineData("AES128-GCM-SHA256")]
    [InlineData("AES256-SHA")]
    [InlineData("DHE-RSA-AES128-SHA")]
    public async Task The_certificate_behind_a_suite_that_dotnet_does_not_offer_is_read(string suite)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the suites of a handshake are the system's own elsewhere");
        await using var server = await OpensslServer.StartAsync([TlsVersion.Tls12], suite + ":@SECLEVEL=0");
        Assert.NotNull((await AskChecked(Endpoint(server.Port))).Chain);
    }

    [Fact]
    public async Task An_expired_certificate_is_told()
    {
        await using var server = new TlsServer(Certificates.Issued(-10, -1));
        Assert.Contains(DeviationKind.CertificateExpired, Kinds(await AskChecked(Endpoint(server.Port), Trusting)));
    }

    [Fact]
    public async Task A_certificate_of_the_future_is_told()
    {
        await using var server = new TlsServer(Certificates.Issued(2, 100));
        Assert.Contains(DeviationKind.CertificateNotYetValid, Kinds(await AskChecked(Endpoint(server.Port), Trusting)));
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    public async Task A_certificate_that_ends_within_the_window_is_told(int days, bool isTold)
    {
        await using var server = new TlsServer(Certificates.Issued(-1, days));
        Assert.Equal(isTold, Kinds(await AskChecked(Endpoint(server.Port), Trusting)).Contains(DeviationKind.CertificateExpiresSoon));
    }

    [Fact]
    public async Task An_expired_certificate_is_not_called_untrusted_as_well()
    {
        await using var server = new TlsServer(Certificates.Issued(-10, -1));
        Assert.DoesNotContain(Kinds(await AskChecked(Endpoint(server.Port), Trusting)), k => s_trust.Contains(k));
    }

    [Theory]
    [InlineData("app.example", true)]
    [InlineData("APP.example", true)]
    [InlineData("app.example.", true)]
    [InlineData("other.example", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.2", false)]
    public async Task The_name_is_compared_with_the_host(string host, bool covers)
    {
        await using var server = new TlsServer(address: IPAddress.Any);
        Assert.Equal(covers, (await AskChecked(Endpoint(server.Port, host))).Chain!.CoversHost);
    }

    [Fact]
    public async Task A_common_name_covers_nothing()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=app.example", key, HashAlgorithmName.SHA256).CreateSelfSigned(Certificates.Now.AddDays(-1), Certificates.Now.AddDays(100));
        await using var server = new TlsServer(certificate);
        Assert.Contains(DeviationKind.NameNotCovered, Kinds(await AskChecked(Endpoint(server.Port))));
    }

    [Fact]
    public async Task A_self_signed_certificate_is_told()
    {
        await using var server = new TlsServer(Certificates.SelfSigned());
        Assert.Equal([DeviationKind.SelfSigned], Kinds(await AskChecked(Endpoint(server.Port), Trusting)));
    }

    [Fact]
    public async Task An_unknown_issuer_is_told()
    {
        await using var server = new TlsServer();
        Assert.Equal([DeviationKind.UnknownIssuer], Kinds(await AskChecked(Endpoint(server.Port))));
    }

    [Fact]
    public async Task An_issuer_of_the_organisation_is_trusted_when_named()
    {
        await using var server = new TlsServer();
        Assert.Empty(Kinds(await AskChecked(Endpoint(server.Port), Trusting)));
    }

    [Fact]
    public async Task A_certificate_for_another_usage_is_told()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=app.example", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.4")], false));
        using var certificate = request.CreateSelfSigned(Certificates.Now.AddDays(-1), Certificates.Now.AddDays(100));
        await using var server = new TlsServer(certificate);
        Assert.Contains(DeviationKind.ChainInvalid, Kinds(await AskChecked(Endpoint(server.Port))));
    }

    [Fact]
    public async Task Certificates_that_could_not_be_read_are_told_apart_from_good_ones()
    {
        // It answers every hello and never goes on.
        await using var server = HelloServer.Offering(TlsVersion.Tls12, 0xC02F);
        var report = await AskChecked(Endpoint(server.Port), Options with { Timeout = TimeSpan.FromSeconds(2) });
        Assert.True(report is { Chain: null, ChainFailure: not null });
    }

    [Fact]
    public async Task A_server_that_demands_a_client_certificate_still_shows_its_own()
    {
        await using var server = new WebServer(isHttps: true, _ => { }, demandsCertificate: true);
        Assert.NotNull((await AskChecked(Endpoint(server.Port))).Chain);
    }
}
