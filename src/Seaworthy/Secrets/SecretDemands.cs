namespace Seaworthy.Secrets;

/// <summary>What is asked of a secret beyond being there, enabled and within its dates. It may differ by environment.</summary>
public sealed record SecretDemands
{
    /// <summary>The demands of someone who set none: a warning 30 days before the end.</summary>
    public static SecretDemands Default { get; } = new();

    /// <summary>How long before its end a secret counts as expiring soon; zero to say nothing before the end.</summary>
    public TimeSpan ExpiresWithin { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The age at which a secret should have been rotated; null when no policy says so.</summary>
    public TimeSpan? MaximumAge { get; init; }

    /// <summary>Whether a secret must have an end.</summary>
    public bool RequireExpiry { get; init; }

    /// <summary>Whether a reference must pin a version.</summary>
    public bool RequireVersion { get; init; }
}
