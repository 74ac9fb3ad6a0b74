namespace Seaworthy.Probes;

/// <summary>Nothing is known about the endpoint.</summary>
public sealed class UncheckedEndpoint : EndpointReport
{
    internal UncheckedEndpoint(ProbeEndpoint endpoint, ProbeFailure cause, string detail)
        : base(endpoint)
    {
        Cause = cause;
        Detail = detail;
    }

    /// <summary>Why it could not be checked.</summary>
    public ProbeFailure Cause { get; }

    /// <summary>What is known about the cause, as a sentence without a full stop, in words of our own alone.</summary>
    public string Detail { get; }
}
