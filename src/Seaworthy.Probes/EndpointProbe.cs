using System.Net.Security;
using Seaworthy.Probes.Wire;

namespace Seaworthy.Probes;

/// <summary>
/// Asks one endpoint what it offers: a ClientHello for each version, one handshake that reads the certificates, and where the endpoint speaks HTTP
/// one HEAD request. Nothing else is sent.
/// </summary>
public static class EndpointProbe
{
    private static readonly TlsVersion[] s_versions = [TlsVersion.Ssl30, TlsVersion.Tls10, TlsVersion.Tls11, TlsVersion.Tls12, TlsVersion.Tls13];
    private static readonly TimeSpan s_maxTimeout = TimeSpan.FromHours(1);

    /// <summary>Asks an endpoint. Throws nothing but <see cref="OperationCanceledException"/>, when <paramref name="cancellationToken"/> is cancelled.</summary>
    public static async Task<EndpointReport> ProbeAsync(ProbeEndpoint endpoint, ProbeOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(options);
        var report = await ProbeUntilAsync(endpoint, options, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return report;
    }

    /// <summary>Asks an endpoint; a token that is cancelled means that time is up and is told in the report.</summary>
    internal static async Task<EndpointReport> ProbeUntilAsync(ProbeEndpoint endpoint, ProbeOptions options, CancellationToken end)
    {
        if (endpoint.Port is < 1 or > 65535 || Finder.NormalizedHost(endpoint.Host) is not { } host)
        {
            return new UncheckedEndpoint(endpoint, ProbeFailure.NameNotFound, "this is no host name and port");
        }

        if (!IsAllowed(host, options))
        {
            return new UncheckedEndpoint(endpoint, ProbeFailure.NotAllowed, FailureText.Of(ProbeFailure.NotAllowed));
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(end);
        limit.CancelAfter(Bounded(options.Timeout));
        var (target, failure) = await Finder.FindAsync(endpoint, host, options, limit.Token).ConfigureAwait(false);
        return target is null ? failure!
            : endpoint.IsClearText ? await AskInClearAsync(target, limit.Token).ConfigureAwait(false)
            : await AskOverTlsAsync(target, options, limit.Token).ConfigureAwait(false);
    }

    internal static TimeSpan Bounded(TimeSpan time) => time < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : time > s_maxTimeout ? s_maxTimeout : time;

    private static bool IsAllowed(string host, ProbeOptions options)
    {
        try
        {
            return options.AllowsHost(host);
        }
        catch (Exception)
        {
            // A policy that fails allows nothing.
            return false;
        }
    }

    private static async Task<EndpointReport> AskInClearAsync(Target target, CancellationToken cancellationToken)
    {
        var (http, failure) = await HeadRequest.SendInClearAsync(target, cancellationToken).ConfigureAwait(false);
        return http is null
            ? Unchecked(target, failure)
            : new CheckedEndpoint(target.Endpoint) { AddressClass = AddressClasses.Of(target.Address), Http = http };
    }

    private static async Task<EndpointReport> AskOverTlsAsync(Target target, ProbeOptions options, CancellationToken cancellationToken)
    {
        var questions = s_versions.Select(v => new VersionQuestion(target, v, options.AsksForAllSuites).AskAsync(cancellationToken));
        using var needless = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var handshaking = Handshake.RunAsync(target, options.TrustedAuthorities, needless.Token);
        var answers = await Task.WhenAll(questions).ConfigureAwait(false);
        var isTls = answers.Any(a => a.Kind != AnswerKind.Undecided);
        if (!isTls)
        {
            await needless.CancelAsync().ConfigureAwait(false);
        }

        var handshake = await handshaking.ConfigureAwait(false);
        if (!isTls)
        {
            // The newest versions are what a server of today was made for, so their answers say best what it is.
            return Unchecked(target, answers.Any(a => a.Failure == ProbeFailure.PlainText) ? ProbeFailure.PlainText : answers[^2].Failure!.Value);
        }

        return new CheckedEndpoint(target.Endpoint)
        {
            AddressClass = AddressClasses.Of(target.Address),
            Tls = Facts(answers),
            Chain = handshake.Chain,
            ChainFailure = handshake.ChainFailure,
            Http = handshake.Http,
            HttpFailure = handshake.HttpFailure,
        };
    }

    private static TlsFacts Facts(VersionAnswer[] answers) => new()
    {
        Offered = [.. answers.Where(a => a.Kind == AnswerKind.Accepted).Select(a => a.Version)],
        Undecided = [.. answers.Where(a => a.Kind == AnswerKind.Undecided).Select(a => a.Version)],
        Suites = answers.Where(a => a.Suites.Count > 0).ToDictionary(a => a.Version, a => (IReadOnlyList<TlsCipherSuite>)[.. a.Suites]),
        HasAllSuites = answers.All(a => a.Kind == AnswerKind.Refused || a.HasAllSuites),
    };

    private static UncheckedEndpoint Unchecked(Target target, ProbeFailure failure) =>
        new(target.Endpoint, failure, FailureText.Of(failure)) { AddressClass = AddressClasses.Of(target.Address) };
}
