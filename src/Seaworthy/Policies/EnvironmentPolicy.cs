using Seaworthy.Environments;
using Seaworthy.Text;

namespace Seaworthy.Policies;

/// <summary>What the policy says of one environment.</summary>
internal sealed record EnvironmentPolicy(string Name, TextSpan NameSpan)
{
    public EnvironmentTier? Tier { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>The files it loads, lowest first, in place of the platform's defaults; null to keep those.</summary>
    public IReadOnlyList<PolicyText>? Sources { get; init; }

    /// <summary>Key patterns whose values arrive at deploy time.</summary>
    public IReadOnlyList<PolicyText> DeployTime { get; init; } = [];

    /// <summary>Globs of further files that belong to this environment: manifests, compose files.</summary>
    public IReadOnlyList<PolicyText> Files { get; init; } = [];

    public EnvironmentInfo Info => Tier is { } tier ? new(Name, tier, true) : EnvironmentInfo.FromName(Name);
}
