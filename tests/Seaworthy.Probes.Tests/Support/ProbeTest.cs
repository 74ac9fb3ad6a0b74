using System.Net;
using System.Security.Cryptography.X509Certificates;
using Seaworthy.Probes.Ratings;

namespace Seaworthy.Probes.Tests.Support;

/// <summary>Asks servers of a test: every name leads to the loopback.</summary>
public abstract class ProbeTest
{
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected ProbeOptions Options { get; set; } = new()
    {
        AllowsHost = _ => true,
        Timeout = TimeSpan.FromSeconds(20),
        Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Loopback }),
    };

    /// <summary>For peers that never answer.</summary>
    protected ProbeOptions Hasty => Options with { Timeout = TimeSpan.FromMilliseconds(400) };

    protected static ProbeEndpoint Endpoint(int port, string host = "app.example", bool http = false) => new(host, port, http);

    protected Task<EndpointReport> Ask(ProbeEndpoint endpoint, ProbeOptions? options = null) => EndpointProbe.ProbeAsync(endpoint, options ?? Options, Ct);

    protected async Task<CheckedEndpoint> AskChecked(ProbeEndpoint endpoint, ProbeOptions? options = null) =>
        Assert.IsType<CheckedEndpoint>(await Ask(endpoint, options));

    protected async Task<ProbeFailure> AskUnchecked(ProbeEndpoint endpoint, ProbeOptions? options = null) =>
        Assert.IsType<UncheckedEndpoint>(await Ask(endpoint, options)).Cause;

    protected ProbeOptions Trusting => Options with { TrustedAuthorities = [X509CertificateLoader.LoadCertificate(Certificates.Authority.RawData)] };

    protected static IReadOnlyList<DeviationKind> Kinds(CheckedEndpoint report, RatingTable? table = null) =>
        [.. Rating.Judge(report, table ?? RatingTables.MozillaIntermediate, new RatingOptions { Now = Certificates.Now }).Select(d => d.Kind)];
}
