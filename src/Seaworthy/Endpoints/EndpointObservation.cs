namespace Seaworthy.Endpoints;

/// <summary>What asking one endpoint brought to light. What is not known is a gap, and never a deviation.</summary>
/// <param name="Endpoint">The endpoint that was asked.</param>
public sealed record EndpointObservation(EndpointAddress Endpoint)
{
    /// <summary>In what it deviates from what the policy demands.</summary>
    public IReadOnlyList<EndpointDeviation> Deviations { get; init; } = [];

    /// <summary>What could not be found out; none when everything was.</summary>
    public IReadOnlyList<EndpointGap> Gaps { get; init; } = [];
}
