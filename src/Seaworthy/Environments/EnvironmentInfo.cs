namespace Seaworthy.Environments;

/// <summary>An environment by name.</summary>
/// <param name="Name">As <c>ASPNETCORE_ENVIRONMENT</c> spells it.</param>
/// <param name="Tier">From the policy or the name; development when neither tells.</param>
/// <param name="TierIsKnown">Whether the policy or the name told.</param>
internal sealed record EnvironmentInfo(string Name, EnvironmentTier Tier, bool TierIsKnown)
{
    /// <summary>The environment a name stands for when no policy speaks of it.</summary>
    public static EnvironmentInfo FromName(string name) =>
        TierNames.TryGetTier(name, out var tier) ? new(name, tier, true) : new(name, EnvironmentTier.Development, false);

    public bool IsDeployed => Tier is EnvironmentTier.Staging or EnvironmentTier.Production;
}
