using Seaworthy.Environments;
using Seaworthy.Findings;

namespace Seaworthy.Endpoints;

/// <summary>A place that names endpoints, with the environments that get it.</summary>
internal sealed class EndpointMention(SourceLocation location, string key)
{
    public SourceLocation Location { get; } = location;

    public string Key { get; } = key;

    public List<EnvironmentInfo> Environments { get; } = [];

    public List<EndpointAddress> Endpoints { get; } = [];

    /// <summary>The effective value of the environment seen last; null for a manifest and for what no environment loads.</summary>
    public EffectiveValue? Value { get; set; }

    /// <summary>Whether the deployment publishes what is named here.</summary>
    public bool IsPublished { get; init; }

    public string? Layer { get; init; }

    public ServiceModel? Service { get; init; }
}
