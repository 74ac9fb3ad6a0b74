using System.Collections.Frozen;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Seaworthy.Probes.Ratings;
using Seaworthy.Probes.Tests.Support;

namespace Seaworthy.Probes.Tests;

/// <summary>The tables as they were published, and what is judged by them.</summary>
public sealed class RatingTests
{
    private const TlsCipherSuite Good12 = TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256;
    private const TlsCipherSuite Good13 = TlsCipherSuite.TLS_AES_128_GCM_SHA256;
    private static readonly RatingOptions s_options = new() { Now = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero) };

    [Fact]
    public void Every_table_has_suites_for_each_of_its_versions() =>
        Assert.All(RatingTables.All, t => Assert.All(t.Versions, v => Assert.NotEmpty(t.Suites[v])));

    [Fact]
    public void Every_table_is_found_by_its_id() => Assert.All(RatingTables.All, t => Assert.Same(t, RatingTables.Find(t.Id.ToUpperInvariant())));

    [Fact]
    public void No_table_is_found_by_another_id() => Assert.Null(RatingTables.Find("mozilla-old"));

    [Fact]
    public void No_table_allows_a_broken_suite() =>
        Assert.All(
            RatingTables.All.SelectMany(t => t.Suites.Values).SelectMany(s => s),
            s => Assert.DoesNotMatch("NULL|EXPORT|anon|RC4|DES|MD5|PSK|TLS_RSA_WITH", s.ToString()));

    [Fact]
    public void Nist_allows_no_chacha20() => Assert.DoesNotContain(RatingTables.Nist80052r2.Suites.Values.SelectMany(s => s), s => s.ToString().Contains("CHACHA20", StringComparison.Ordinal));

    [Fact]
    public void Mozilla_modern_allows_tls_1_3_alone() => Assert.Equal([TlsVersion.Tls13], RatingTables.MozillaModern.Versions);

    [Fact]
    public void Mozilla_intermediate_allows_no_cbc() => Assert.DoesNotContain(RatingTables.MozillaIntermediate.Suites.Values.SelectMany(s => s), s => s.ToString().Contains("_CBC_", StringComparison.Ordinal));

    [Theory]
    [InlineData("mozilla-modern", 1)]
    [InlineData("mozilla-intermediate", 0)]
    [InlineData("nist-800-52r2", 0)]
    public void Tls_1_2_beside_1_3_is_judged_by_the_table(string id, int count) =>
        Assert.Equal(count, Judge(Tls((TlsVersion.Tls12, Good12), (TlsVersion.Tls13, Good13)), RatingTables.Find(id)!).Count);

    [Fact]
    public void An_old_version_is_told_once_whatever_its_suite()
    {
        var found = Judge(Tls((TlsVersion.Tls10, TlsCipherSuite.TLS_RSA_WITH_RC4_128_MD5), (TlsVersion.Tls13, Good13)));
        Assert.Equal((DeviationKind.VersionNotAllowed, TlsVersion.Tls10), (Assert.Single(found).Kind, found[0].Version));
    }

    [Fact]
    public void A_suite_outside_the_table_is_told()
    {
        var found = Judge(Tls((TlsVersion.Tls12, TlsCipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256), (TlsVersion.Tls13, Good13)));
        Assert.Equal((DeviationKind.SuiteNotAllowed, TlsCipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256), (Assert.Single(found).Kind, found[0].Suite));
    }

    [Fact]
    public void Chacha20_is_allowed_by_mozilla_and_not_by_nist()
    {
        var facts = Tls((TlsVersion.Tls13, TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256));
        Assert.Equal((0, 1), (Judge(facts, RatingTables.MozillaModern).Count, Judge(facts, RatingTables.Nist80052r2).Count));
    }

    [Fact]
    public void Tls_1_3_that_is_refused_is_missing() => Assert.Equal(DeviationKind.VersionMissing, Assert.Single(Judge(Tls((TlsVersion.Tls12, Good12)))).Kind);

    [Fact]
    public void Tls_1_3_that_is_undecided_is_not_called_missing() =>
        Assert.Empty(Judge(Tls((TlsVersion.Tls12, Good12)) with { Undecided = [TlsVersion.Tls13] }));

    [Fact]
    public void A_server_that_refuses_all_is_told() => Assert.Equal(TlsVersion.None, Assert.Single(Judge(Tls())).Version);

    [Fact]
    public void A_server_of_which_something_is_undecided_is_not_said_to_refuse_all() =>
        Assert.Empty(Judge(Tls() with { Undecided = [TlsVersion.Tls12, TlsVersion.Tls13] }));

    [Fact]
    public void An_issuer_that_has_expired_is_told() =>
        Assert.Equal([DeviationKind.CertificateExpired], Judge(Chain(issuersNotAfter: s_options.Now.AddDays(-1))));

    [Fact]
    public void An_issuer_that_ends_soon_is_told() =>
        Assert.Equal([DeviationKind.CertificateExpiresSoon], Judge(Chain(issuersNotAfter: s_options.Now.AddDays(3))));

    [Fact]
    public void A_certificate_is_valid_in_its_last_second() =>
        Assert.DoesNotContain(DeviationKind.CertificateExpired, Judge(Chain() with { NotAfter = s_options.Now }));

    [Fact]
    public void A_chain_with_a_gap_is_told() => Assert.Equal([DeviationKind.UnknownIssuer], Judge(Chain() with { Errors = X509ChainStatusFlags.PartialChain }));

    [Fact]
    public void A_bad_signature_is_told() => Assert.Equal([DeviationKind.ChainInvalid], Judge(Chain() with { Errors = X509ChainStatusFlags.NotSignatureValid }));

    [Fact]
    public void The_window_is_the_callers()
    {
        var endpoint = new CheckedEndpoint(new ProbeEndpoint("app.example", 443, false)) { Chain = Chain() with { NotAfter = s_options.Now.AddDays(40) } };
        Assert.Single(Rating.Judge(endpoint, RatingTables.MozillaModern, s_options with { ExpiryWindow = TimeSpan.FromDays(60) }));
    }

    private static TlsFacts Tls(params (TlsVersion Version, TlsCipherSuite Suite)[] offered) => new()
    {
        Offered = [.. offered.Select(o => o.Version)],
        Undecided = [],
        Suites = offered.ToFrozenDictionary(o => o.Version, o => (IReadOnlyList<TlsCipherSuite>)[o.Suite]),
    };

    private static PresentedChain Chain(DateTimeOffset? issuersNotAfter = null) => new()
    {
        Certificates = [],
        NotBefore = s_options.Now.AddDays(-1),
        NotAfter = s_options.Now.AddDays(100),
        IssuersNotAfter = issuersNotAfter,
        CoversHost = true,
    };

    private static IReadOnlyList<Deviation> Judge(TlsFacts tls, RatingTable? table = null) =>
        Rating.Judge(new CheckedEndpoint(new ProbeEndpoint("app.example", 443, false)) { Tls = tls }, table ?? RatingTables.MozillaIntermediate, s_options);

    private static IEnumerable<DeviationKind> Judge(PresentedChain chain) =>
        Rating.Judge(new CheckedEndpoint(new ProbeEndpoint("app.example", 443, false)) { Chain = chain }, RatingTables.MozillaIntermediate, s_options).Select(d => d.Kind);
}
