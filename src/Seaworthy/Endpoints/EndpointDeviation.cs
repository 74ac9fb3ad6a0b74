namespace Seaworthy.Endpoints;

/// <summary>One point in which an endpoint deviates.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Detail">The point in words, as a sentence about "it" without a full stop, in words of the asker's own alone.</param>
public sealed record EndpointDeviation(EndpointDeviationKind Kind, string Detail);
