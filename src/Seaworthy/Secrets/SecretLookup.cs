namespace Seaworthy.Secrets;

/// <summary>A store's answer about one address: found with its facts, at fault without facts, or not checked.</summary>
public sealed class SecretLookup
{
    private SecretLookup(SecretAddress address) => Address = address;

    /// <summary>The address that was asked for.</summary>
    public SecretAddress Address { get; }

    /// <summary>What the store told, when the secret is there.</summary>
    public SecretFacts? Facts { get; private init; }

    /// <summary>Why there is nothing to tell: the secret, its version or its store is not there.</summary>
    public SecretFault? Absence { get; private init; }

    /// <summary>Why the store could not be asked.</summary>
    public NotCheckedCause? Cause { get; private init; }

    /// <summary>What is known about the cause, as a sentence without a full stop.</summary>
    public string? Detail { get; private init; }

    /// <summary>The secret is there.</summary>
    public static SecretLookup Found(SecretAddress address, SecretFacts facts) => new(address) { Facts = facts };

    /// <summary>The secret is not there.</summary>
    public static SecretLookup Absent(SecretAddress address, SecretFault absence) => new(address) { Absence = absence };

    /// <summary>Whether the secret is there is not known.</summary>
    public static SecretLookup NotChecked(SecretAddress address, NotCheckedCause cause, string detail) => new(address) { Cause = cause, Detail = detail };
}
