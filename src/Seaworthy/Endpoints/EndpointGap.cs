namespace Seaworthy.Endpoints;

/// <summary>Something about an endpoint that could not be found out.</summary>
/// <param name="Cause">Why.</param>
/// <param name="Detail">What could not be found out and what is known of the cause, as a sentence about "it" without a full stop, in words of the asker's own alone.</param>
public sealed record EndpointGap(EndpointGapCause Cause, string Detail)
{
    /// <summary>Whether it is about one question among many that were answered: no more than a note.</summary>
    public bool IsMinor { get; init; }
}
