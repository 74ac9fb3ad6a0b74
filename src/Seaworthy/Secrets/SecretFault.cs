using System.Globalization;

namespace Seaworthy.Secrets;

/// <summary>What is wrong with a secret that was looked up.</summary>
public enum SecretFaultKind
{
    /// <summary>No store of that name exists.</summary>
    StoreMissing,

    /// <summary>The store has no secret of that name.</summary>
    Missing,

    /// <summary>The secret was deleted and can still be recovered.</summary>
    Deleted,

    /// <summary>The secret is there, the pinned version is not.</summary>
    VersionMissing,

    /// <summary>The store gives the secret to nobody.</summary>
    Disabled,

    /// <summary>Its end has passed.</summary>
    Expired,

    /// <summary>Its start lies ahead.</summary>
    NotYetValid,

    /// <summary>Its end is near.</summary>
    ExpiresSoon,

    /// <summary>It is older than the rotation policy allows.</summary>
    OlderThanRotation,

    /// <summary>It has no end although one is demanded.</summary>
    NoExpiry,

    /// <summary>The reference pins no version although one is demanded.</summary>
    Unversioned,
}

/// <summary>A fault of a secret, with the date that proves it.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="On">The date behind it: the end, the start or the day the secret was made; null where there is none.</param>
public sealed record SecretFault(SecretFaultKind Kind, DateTimeOffset? On = null)
{
    /// <summary>The fault as the end of a sentence about the secret: <c>expired on 2026-03-01</c>.</summary>
    public string Message => Kind switch
    {
        SecretFaultKind.StoreMissing => "is in a store that does not exist",
        SecretFaultKind.Missing => "does not exist",
        SecretFaultKind.Deleted => On is null ? "is deleted, but can be recovered" : $"was deleted on {Date}, but can be recovered",
        SecretFaultKind.VersionMissing => "exists, but not in the pinned version",
        SecretFaultKind.Disabled => "is disabled",
        SecretFaultKind.Expired => $"expired on {Date}",
        SecretFaultKind.NotYetValid => $"is not valid before {Date}",
        SecretFaultKind.ExpiresSoon => $"expires on {Date}",
        SecretFaultKind.OlderThanRotation => $"has not been rotated since {Date}",
        SecretFaultKind.NoExpiry => "has no expiry date",
        _ => "is referred to without a version",
    };

    private string Date => On?.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "an unknown day";
}
