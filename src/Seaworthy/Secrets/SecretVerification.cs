namespace Seaworthy.Secrets;

/// <summary>
/// What became of verifying one secret: <see cref="VerifiedSecret"/>, <see cref="FaultySecret"/> or <see cref="UncheckedSecret"/>.
/// Three types, so that "could not check" is never taken for good or bad.
/// </summary>
public abstract class SecretVerification
{
    private protected SecretVerification(SecretRequest request) => Request = request;

    /// <summary>What was asked.</summary>
    public SecretRequest Request { get; }

    /// <summary>Where the secret is kept.</summary>
    public SecretAddress Address => Request.Address;
}

/// <summary>The secret is there and meets every demand.</summary>
public sealed class VerifiedSecret : SecretVerification
{
    internal VerifiedSecret(SecretRequest request, SecretFacts facts)
        : base(request) => Facts = facts;

    /// <summary>What the store told.</summary>
    public SecretFacts Facts { get; }
}

/// <summary>The store was asked, and something is wrong with the secret.</summary>
public sealed class FaultySecret : SecretVerification
{
    internal FaultySecret(SecretRequest request, IReadOnlyList<SecretFault> faults, SecretFacts? facts)
        : base(request)
    {
        Faults = faults;
        Facts = facts;
    }

    /// <summary>What is wrong, the gravest first; at least one.</summary>
    public IReadOnlyList<SecretFault> Faults { get; }

    /// <summary>What the store told; null when the secret is not there.</summary>
    public SecretFacts? Facts { get; }
}

/// <summary>Nothing is known about the secret.</summary>
public sealed class UncheckedSecret : SecretVerification
{
    internal UncheckedSecret(SecretRequest request, NotCheckedCause cause, string detail)
        : base(request)
    {
        Cause = cause;
        Detail = detail;
    }

    /// <summary>Why it could not be checked.</summary>
    public NotCheckedCause Cause { get; }

    /// <summary>What is known about the cause, as a sentence without a full stop. Holds no address of the machine and no identifier.</summary>
    public string Detail { get; }
}
