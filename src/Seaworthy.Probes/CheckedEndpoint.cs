namespace Seaworthy.Probes;

/// <summary>The endpoint answered: over TLS, or in clear text where that was asked for.</summary>
public sealed class CheckedEndpoint : EndpointReport
{
    internal CheckedEndpoint(ProbeEndpoint endpoint)
        : base(endpoint)
    {
    }

    /// <summary>What it offers over TLS; null on a clear-text endpoint.</summary>
    public TlsFacts? Tls { get; internal init; }

    /// <summary>The certificates it presented; null on a clear-text endpoint and where <see cref="ChainFailure"/> says why they could not be read.</summary>
    public PresentedChain? Chain { get; internal init; }

    /// <summary>Why the certificates could not be read.</summary>
    public ProbeFailure? ChainFailure { get; internal init; }

    /// <summary>What it answered to one HEAD request; null where none was due and where <see cref="HttpFailure"/> says why there is no answer.</summary>
    public HttpFacts? Http { get; internal init; }

    /// <summary>Why the HEAD request has no answer.</summary>
    public ProbeFailure? HttpFailure { get; internal init; }
}
