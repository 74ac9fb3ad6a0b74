namespace Seaworthy.Probes;

/// <summary>The answer to one HEAD request for <c>/</c>. Redirects are told, not followed.</summary>
public sealed record HttpFacts
{
    /// <summary>The status code.</summary>
    public required int Status { get; init; }

    /// <summary>The Strict-Transport-Security header; null when there was none, or one that browsers ignore.</summary>
    public StrictTransportSecurity? StrictTransportSecurity { get; init; }

    /// <summary>Where the answer sends the client.</summary>
    public RedirectTarget Redirect { get; init; }
}
