namespace Seaworthy.Probes.Ratings;

/// <summary>What judging depends on beside the table.</summary>
public sealed record RatingOptions
{
    /// <summary>The moment that dates are judged by.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>A certificate that ends within this time expires soon.</summary>
    public TimeSpan ExpiryWindow { get; init; } = TimeSpan.FromDays(30);
}
