using System.Security.Cryptography.X509Certificates;
using Seaworthy.Endpoints;
using Seaworthy.Policies;
using Seaworthy.Probes;
using Seaworthy.Probes.Ratings;

namespace Seaworthy.Tool.Online;

/// <summary>Asks endpoints what they offer and turns what they say into what the engine judges. Nothing is sent but handshakes and, to what the deployment publishes, one HEAD request.</summary>
internal static class EndpointCheck
{
    private const int DefaultWindow = 30;
    private const int MostSuites = 4;

    public static async Task<IReadOnlyList<EndpointObservation>> RunAsync(
        IReadOnlyList<NamedEndpoint> endpoints, Policy demands, X509Certificate2Collection? authorities, Func<int, int?>? clearTextPort, DateTimeOffset now, TimeSpan budget, CancellationToken cancellationToken)
    {
        var policy = demands.Endpoints;
        var options = new ProbeOptions { AllowsHost = policy.Allows, AsksForAllSuites = policy.AllSuites, TrustedAuthorities = authorities };
        var run = new ProbeRunOptions
        {
            // One connection a suite takes as long as it takes.
            PerEndpoint = policy.AllSuites ? options with { Timeout = budget } : options,
            Budget = budget,
        };

        // Only what the deployment publishes is asked by HTTP, and only where a rule wants to know: what it calls is for others to run.
        var asked = new List<ProbeEndpoint>(endpoints.Select(e => new ProbeEndpoint(e.Address.Host, e.Address.Port, IsHttp: clearTextPort is not null && e.IsPublished) { IsClearText = false }));
        var clear = new Dictionary<EndpointAddress, int>();
        foreach (var endpoint in endpoints)
        {
            if (endpoint.IsPublished && clearTextPort?.Invoke(endpoint.Address.Port) is { } port)
            {
                clear[endpoint.Address] = asked.Count;
                asked.Add(new ProbeEndpoint(endpoint.Address.Host, port, IsHttp: true) { IsClearText = true });
            }
        }

        var reports = await ProbeRun.RunAsync(asked, run, cancellationToken).ConfigureAwait(false);
        var rating = new RatingOptions { Now = now, ExpiryWindow = TimeSpan.FromDays(demands.Days("SEA3602") ?? DefaultWindow) };
        var table = RatingTables.Find(policy.Guideline)!;
        return [.. endpoints.Zip(reports, (endpoint, report) => WithClearText(
            Observation(endpoint.Address, report, table, rating, policy.AllSuites),
            clear.TryGetValue(endpoint.Address, out var at) ? reports[at] : null,
            table,
            rating))];
    }

    // A port 80 that does not answer is in order.
    private static EndpointObservation WithClearText(EndpointObservation observation, EndpointReport? clear, RatingTable table, RatingOptions rating) => clear is CheckedEndpoint endpoint
        ? observation with { Deviations = [.. observation.Deviations, .. Deviations(Rating.Judge(endpoint, table, rating), table)] }
        : observation;

    private static EndpointObservation Observation(EndpointAddress address, EndpointReport report, RatingTable table, RatingOptions rating, bool allSuites) => report switch
    {
        CheckedEndpoint endpoint => new EndpointObservation(address)
        {
            Deviations = [.. Deviations(Rating.Judge(endpoint, table, rating), table)],
            Gaps = [.. Gaps(endpoint, allSuites)],
        },
        UncheckedEndpoint endpoint => new EndpointObservation(address) { Gaps = [new EndpointGap(Cause(endpoint.Cause), $"it could not be checked: {endpoint.Detail}")] },
        _ => throw new InvalidOperationException("There is no third kind of report."),
    };

    private static IEnumerable<EndpointDeviation> Deviations(IReadOnlyList<Deviation> found, RatingTable table)
    {
        // One sentence for all versions, and one for the suites of each: thirty weak suites are one thing to mend.
        var versions = found.Where(d => d.Kind == DeviationKind.VersionNotAllowed).Select(d => Rating.NameOf(d.Version)).ToList();
        if (versions.Count > 0)
        {
            yield return new EndpointDeviation(EndpointDeviationKind.Version, $"it accepts {string.Join(", ", versions)}, which {table.Title} does not allow");
        }

        foreach (var suites in found.Where(d => d.Kind == DeviationKind.SuiteNotAllowed).GroupBy(d => d.Version, d => d.Suite))
        {
            var (named, more) = (suites.Take(MostSuites), suites.Count() - MostSuites);
            yield return new EndpointDeviation(
                EndpointDeviationKind.Suite,
                $"it accepts with {Rating.NameOf(suites.Key)} {string.Join(", ", named)}{(more > 0 ? $" and {more} more" : "")}, which {table.Title} does not allow");
        }

        foreach (var deviation in found)
        {
            if (KindOf(deviation.Kind) is { } kind)
            {
                yield return new EndpointDeviation(kind, deviation.Detail);
            }
        }
    }

    // A version that is missing weakens nobody.
    private static EndpointDeviationKind? KindOf(DeviationKind kind) => kind switch
    {
        DeviationKind.CertificateExpired or DeviationKind.CertificateNotYetValid => EndpointDeviationKind.CertificateOutOfDate,
        DeviationKind.CertificateExpiresSoon => EndpointDeviationKind.CertificateExpiresSoon,
        DeviationKind.NameNotCovered => EndpointDeviationKind.NameNotCovered,
        DeviationKind.SelfSigned or DeviationKind.UnknownIssuer => EndpointDeviationKind.Untrusted,
        DeviationKind.ChainInvalid => EndpointDeviationKind.ChainInvalid,
        DeviationKind.StrictTransportSecurityMissing or DeviationKind.StrictTransportSecurityShort => EndpointDeviationKind.StrictTransportSecurity,
        DeviationKind.RedirectMissing => EndpointDeviationKind.NoRedirect,
        _ => null,
    };

    private static IEnumerable<EndpointGap> Gaps(CheckedEndpoint endpoint, bool allSuites)
    {
        if (endpoint.ChainFailure is { } failure)
        {
            yield return new EndpointGap(Cause(failure), $"its certificates could not be read: {Why(failure)}");
        }

        // Many servers and firewalls break off without a word on versions of long ago.
        if (endpoint.Tls is { Undecided: { Count: > 0 } undecided })
        {
            yield return new EndpointGap(EndpointGapCause.Reset, $"whether it accepts {string.Join(", ", undecided.Select(Rating.NameOf))} is not known: it broke off or gave no answer") { IsMinor = true };
        }
        else if (allSuites && endpoint.Tls is { HasAllSuites: false })
        {
            yield return new EndpointGap(EndpointGapCause.TimedOut, "not every suite could be asked for in time") { IsMinor = true };
        }
    }

    private static EndpointGapCause Cause(ProbeFailure failure) => failure switch
    {
        ProbeFailure.NameNotFound => EndpointGapCause.NameNotFound,
        ProbeFailure.Unreachable => EndpointGapCause.Unreachable,
        ProbeFailure.TimedOut => EndpointGapCause.TimedOut,
        ProbeFailure.Reset => EndpointGapCause.Reset,
        ProbeFailure.PlainText => EndpointGapCause.NoTls,
        ProbeFailure.NotAllowed => EndpointGapCause.NotAllowed,
        ProbeFailure.NameRefused => EndpointGapCause.NameRefused,
        ProbeFailure.OverLimit => EndpointGapCause.OverLimit,
        _ => EndpointGapCause.HandshakeFailed,
    };

    private static string Why(ProbeFailure failure) => failure switch
    {
        ProbeFailure.TimedOut => "there was no answer in time",
        ProbeFailure.NameRefused => "it knows no server of this name",
        ProbeFailure.HandshakeFailed => "no handshake came about with the TLS library of this machine",
        _ => "the connection broke off",
    };
}
