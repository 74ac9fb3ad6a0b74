namespace Seaworthy.Endpoints;

/// <summary>A TLS endpoint that configuration names and the policy allows to ask.</summary>
/// <param name="Address">Where it is reached.</param>
/// <param name="Places">The places that name it; at least one.</param>
public sealed record NamedEndpoint(EndpointAddress Address, IReadOnlyList<EndpointPlace> Places)
{
    /// <summary>Whether it is one that the deployment itself publishes: the host of an ingress or of the descriptor.</summary>
    public bool IsPublished { get; init; }
}
