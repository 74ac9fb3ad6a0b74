using Seaworthy.Findings;

namespace Seaworthy.Endpoints;

/// <summary>A place that names an endpoint.</summary>
/// <param name="Location">The value, or the host in a manifest.</param>
/// <param name="Key">Its key.</param>
/// <param name="Environments">Names of the environments that get it; none where nothing tells.</param>
public sealed record EndpointPlace(SourceLocation Location, string Key, IReadOnlyList<string> Environments);
