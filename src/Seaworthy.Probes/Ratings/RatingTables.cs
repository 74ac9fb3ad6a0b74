using System.Collections.Frozen;
using System.Net.Security;

namespace Seaworthy.Probes.Ratings;

/// <summary>The guidelines that ship, as data.</summary>
public static class RatingTables
{
    private const long TwoYears = 63_072_000;

    // "Server Side TLS" 6.0, https://ssl-config.mozilla.org/guidelines/6.0.json.
    private static readonly FrozenSet<TlsCipherSuite> s_mozillaTls13 = FrozenSet.Create(
        TlsCipherSuite.TLS_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256);

    private static readonly FrozenSet<TlsCipherSuite> s_mozillaTls12 = FrozenSet.Create(
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256);

    // NIST SP 800-52 Rev. 2, section 3.3.1.2 (TLS 1.3: no ChaCha20, which is no approved algorithm).
    private static readonly FrozenSet<TlsCipherSuite> s_nistTls13 = FrozenSet.Create(
        TlsCipherSuite.TLS_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_AES_128_CCM_SHA256,
        TlsCipherSuite.TLS_AES_128_CCM_8_SHA256);

    // NIST SP 800-52 Rev. 2, section 3.3.1.1, by kind of certificate. RSA key transport stands in its appendix D alone and is not allowed here.
    private static readonly FrozenSet<TlsCipherSuite> s_nistTls12 = FrozenSet.Create(
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CCM,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CCM,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CCM_8,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA,
        TlsCipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_DHE_RSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_DHE_RSA_WITH_AES_128_CCM,
        TlsCipherSuite.TLS_DHE_RSA_WITH_AES_256_CCM,
        TlsCipherSuite.TLS_DHE_RSA_WITH_AES_128_CCM_8,
        TlsCipherSuite.TLS_DHE_RSA_WITH_AES_256_CCM_8,
        TlsCipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA256,
        TlsCipherSuite.TLS_DHE_RSA_WITH_AES_256_CBC_SHA256,
        TlsCipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_DHE_RSA_WITH_AES_256_CBC_SHA,
        TlsCipherSuite.TLS_DHE_DSS_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_DHE_DSS_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_DHE_DSS_WITH_AES_128_CBC_SHA256,
        TlsCipherSuite.TLS_DHE_DSS_WITH_AES_256_CBC_SHA256,
        TlsCipherSuite.TLS_DHE_DSS_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_DHE_DSS_WITH_AES_256_CBC_SHA,
        TlsCipherSuite.TLS_DH_DSS_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_DH_DSS_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_DH_DSS_WITH_AES_128_CBC_SHA256,
        TlsCipherSuite.TLS_DH_DSS_WITH_AES_256_CBC_SHA256,
        TlsCipherSuite.TLS_DH_DSS_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_DH_DSS_WITH_AES_256_CBC_SHA,
        TlsCipherSuite.TLS_DH_RSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_DH_RSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_DH_RSA_WITH_AES_128_CBC_SHA256,
        TlsCipherSuite.TLS_DH_RSA_WITH_AES_256_CBC_SHA256,
        TlsCipherSuite.TLS_DH_RSA_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_DH_RSA_WITH_AES_256_CBC_SHA,
        TlsCipherSuite.TLS_ECDH_ECDSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDH_ECDSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDH_ECDSA_WITH_AES_128_CBC_SHA256,
        TlsCipherSuite.TLS_ECDH_ECDSA_WITH_AES_256_CBC_SHA384,
        TlsCipherSuite.TLS_ECDH_ECDSA_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_ECDH_ECDSA_WITH_AES_256_CBC_SHA,
        TlsCipherSuite.TLS_ECDH_RSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDH_RSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDH_RSA_WITH_AES_128_CBC_SHA256,
        TlsCipherSuite.TLS_ECDH_RSA_WITH_AES_256_CBC_SHA384,
        TlsCipherSuite.TLS_ECDH_RSA_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_ECDH_RSA_WITH_AES_256_CBC_SHA);

    /// <summary>Mozilla, modern: TLS 1.3 alone.</summary>
    public static RatingTable MozillaModern { get; } = new()
    {
        Id = "mozilla-modern",
        Title = "Mozilla Server Side TLS 6.0, modern",
        Source = new Uri("https://ssl-config.mozilla.org/guidelines/6.0.json"),
        Versions = [TlsVersion.Tls13],
        Suites = new Dictionary<TlsVersion, FrozenSet<TlsCipherSuite>> { [TlsVersion.Tls13] = s_mozillaTls13 },
        MinimumStrictTransportSecuritySeconds = TwoYears,
    };

    /// <summary>Mozilla, intermediate: the one for servers of general use.</summary>
    public static RatingTable MozillaIntermediate { get; } = new()
    {
        Id = "mozilla-intermediate",
        Title = "Mozilla Server Side TLS 6.0, intermediate",
        Source = new Uri("https://ssl-config.mozilla.org/guidelines/6.0.json"),
        Versions = [TlsVersion.Tls12, TlsVersion.Tls13],
        Suites = new Dictionary<TlsVersion, FrozenSet<TlsCipherSuite>> { [TlsVersion.Tls12] = s_mozillaTls12, [TlsVersion.Tls13] = s_mozillaTls13 },
        MinimumStrictTransportSecuritySeconds = TwoYears,
    };

    /// <summary>NIST SP 800-52 Rev. 2. Says nothing about Strict-Transport-Security.</summary>
    public static RatingTable Nist80052r2 { get; } = new()
    {
        Id = "nist-800-52r2",
        Title = "NIST SP 800-52 Rev. 2",
        Source = new Uri("https://doi.org/10.6028/NIST.SP.800-52r2"),
        Versions = [TlsVersion.Tls12, TlsVersion.Tls13],
        Suites = new Dictionary<TlsVersion, FrozenSet<TlsCipherSuite>> { [TlsVersion.Tls12] = s_nistTls12, [TlsVersion.Tls13] = s_nistTls13 },
    };

    /// <summary>All tables.</summary>
    public static IReadOnlyList<RatingTable> All { get; } = [MozillaModern, MozillaIntermediate, Nist80052r2];

    /// <summary>The table with an id, or null.</summary>
    public static RatingTable? Find(string id) => All.FirstOrDefault(t => string.Equals(t.Id, id, StringComparison.OrdinalIgnoreCase));
}
