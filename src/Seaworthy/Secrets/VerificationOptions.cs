namespace Seaworthy.Secrets;

/// <summary>How a run of verifications goes.</summary>
public sealed record VerificationOptions
{
    /// <summary>The moment that dates are judged by.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The time that a call may take as a whole, whatever the stores do; what has no answer by then was not checked.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(30);
}
