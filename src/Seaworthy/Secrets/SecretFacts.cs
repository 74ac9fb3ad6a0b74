namespace Seaworthy.Secrets;

/// <summary>What a store tells about a secret: dates and switches, never the value.</summary>
public sealed record SecretFacts
{
    /// <summary>The version these facts belong to, or null where the store does not say.</summary>
    public string? Version { get; init; }

    /// <summary>Whether the store gives the secret out.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>When this version was made, or null where the store does not say.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>From when on the secret is valid, or null for always.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Until when the secret is valid, or null for ever.</summary>
    public DateTimeOffset? ExpiresOn { get; init; }
}
