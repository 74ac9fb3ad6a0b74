using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Seaworthy.Probes.Ratings;

/// <summary>Judges an endpoint by a guideline. What could not be found out is never a deviation; only a checked endpoint can be judged.</summary>
public static class Rating
{
    private const X509ChainStatusFlags Untrusted = X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain;

    /// <summary>Judges an endpoint.</summary>
    /// <returns>The deviations: versions, suites, certificates, then HTTP; empty when there are none.</returns>
    public static IReadOnlyList<Deviation> Judge(CheckedEndpoint endpoint, RatingTable table, RatingOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        var found = new List<Deviation>();
        if (endpoint.Tls is { } tls)
        {
            JudgeVersions(tls, table, found);
            JudgeSuites(tls, table, found);
        }

        if (endpoint.Chain is { } chain)
        {
            JudgeDates(chain, options, found);
            JudgeTrust(chain, found);
        }

        if (endpoint.Http is { } http)
        {
            JudgeHttp(endpoint.Endpoint, http, table, found);
        }

        return found;
    }

    /// <summary>The name of a version as it is written in prose.</summary>
    public static string NameOf(TlsVersion version) => version switch
    {
        TlsVersion.Ssl30 => "SSL 3.0",
        TlsVersion.Tls10 => "TLS 1.0",
        TlsVersion.Tls11 => "TLS 1.1",
        TlsVersion.Tls12 => "TLS 1.2",
        TlsVersion.Tls13 => "TLS 1.3",
        _ => "no version",
    };

    private static void JudgeVersions(TlsFacts tls, RatingTable table, List<Deviation> found)
    {
        foreach (var version in tls.Offered.Where(v => !table.Versions.Contains(v)))
        {
            found.Add(new Deviation(DeviationKind.VersionNotAllowed, $"it accepts {NameOf(version)}, which {table.Title} does not allow") { Version = version });
        }

        if (tls.Offered.Count == 0 && tls.Undecided.Count == 0)
        {
            found.Add(new Deviation(DeviationKind.VersionMissing, "it speaks TLS and refuses every version from SSL 3.0 to TLS 1.3"));
        }
        else if (table.Versions.Contains(TlsVersion.Tls13) && !tls.Offered.Contains(TlsVersion.Tls13) && !tls.Undecided.Contains(TlsVersion.Tls13))
        {
            found.Add(new Deviation(DeviationKind.VersionMissing, $"it refuses TLS 1.3, which {table.Title} lists") { Version = TlsVersion.Tls13 });
        }
    }

    // Suites of a version that is not allowed at all add nothing.
    private static void JudgeSuites(TlsFacts tls, RatingTable table, List<Deviation> found) =>
        found.AddRange(
            from version in tls.Offered
            where table.Versions.Contains(version) && tls.Suites.ContainsKey(version)
            from suite in tls.Suites[version]
            where !table.Suites[version].Contains(suite)
            select new Deviation(DeviationKind.SuiteNotAllowed, $"it accepts {suite} with {NameOf(version)}, which {table.Title} does not allow")
            {
                Version = version,
                Suite = suite,
            });

    private static void JudgeDates(PresentedChain chain, RatingOptions options, List<Deviation> found)
    {
        if (chain.NotBefore > options.Now)
        {
            found.Add(new Deviation(DeviationKind.CertificateNotYetValid, $"its certificate is valid from {Day(chain.NotBefore)} on") { Date = chain.NotBefore });
        }

        var own = JudgeEnd("its certificate", chain.NotAfter, options);
        var issuers = chain.IssuersNotAfter is { } end ? JudgeEnd("a certificate of its issuers", end, options) : null;
        found.AddRange(new[] { own, issuers }.OfType<Deviation>());
    }

    private static Deviation? JudgeEnd(string whose, DateTimeOffset end, RatingOptions options) =>
        end < options.Now ? new Deviation(DeviationKind.CertificateExpired, $"{whose} expired on {Day(end)}") { Date = end }
        : end - options.Now < options.ExpiryWindow ? new Deviation(DeviationKind.CertificateExpiresSoon, $"{whose} expires on {Day(end)}") { Date = end }
        : null;

    private static void JudgeTrust(PresentedChain chain, List<Deviation> found)
    {
        if (!chain.CoversHost)
        {
            found.Add(new Deviation(DeviationKind.NameNotCovered, "no subject alternative name of its certificate covers the host"));
        }

        if ((chain.Errors & Untrusted) != 0)
        {
            found.Add(chain.IsSelfSigned ? new Deviation(DeviationKind.SelfSigned, "its certificate is its own issuer and not trusted here")
                : (chain.Errors & X509ChainStatusFlags.PartialChain) != 0
                    ? new Deviation(DeviationKind.UnknownIssuer, "the issuer of its last certificate was not sent and is not known here")
                    : new Deviation(DeviationKind.UnknownIssuer, "its certificates lead to a root that is not trusted here"));
        }

        var rest = chain.Errors & ~Untrusted;
        if (rest != X509ChainStatusFlags.NoError)
        {
            found.Add(new Deviation(DeviationKind.ChainInvalid, $"its certificates are not valid: {rest}"));
        }
    }

    private static void JudgeHttp(ProbeEndpoint endpoint, HttpFacts http, RatingTable table, List<Deviation> found)
    {
        if (endpoint.IsClearText)
        {
            if (http.Redirect != RedirectTarget.HttpsSameHost)
            {
                found.Add(new Deviation(DeviationKind.RedirectMissing, http.Redirect == RedirectTarget.HttpsOtherHost
                    ? "it redirects clear text to HTTPS on another host before the same one"
                    : $"it answers in clear text with status {Number(http.Status)} and does not redirect to HTTPS"));
            }

            return;
        }

        // Browsers heed the header for names alone, and common servers leave it out of error answers unless told otherwise.
        if (table.MinimumStrictTransportSecuritySeconds is not { } minimum || IPAddress.TryParse(endpoint.Host, out _))
        {
            return;
        }

        if (http.StrictTransportSecurity is { } sts)
        {
            if (sts.MaxAgeSeconds < minimum)
            {
                found.Add(new Deviation(
                    DeviationKind.StrictTransportSecurityShort,
                    $"its Strict-Transport-Security lasts {Number(sts.MaxAgeSeconds)} s; {table.Title} demands {Number(minimum)} s"));
            }
        }
        else if (http.Status < 400)
        {
            found.Add(new Deviation(DeviationKind.StrictTransportSecurityMissing, "it answers without a valid Strict-Transport-Security header"));
        }
    }

    private static string Day(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
