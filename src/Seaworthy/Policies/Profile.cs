namespace Seaworthy.Policies;

/// <summary>How much is demanded. Each profile includes the one before it.</summary>
public enum Profile
{
    /// <summary>Precise: silent where a problem can't be proven.</summary>
    Recommended,

    /// <summary>The hardening that deployment guidelines demand of staging and production.</summary>
    Production,

    /// <summary>Every rule.</summary>
    Strict,
}
