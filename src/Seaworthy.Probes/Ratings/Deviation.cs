using System.Net.Security;

namespace Seaworthy.Probes.Ratings;

/// <summary>One point in which an endpoint deviates.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Detail">The point in words, as a sentence without a full stop.</param>
public sealed record Deviation(DeviationKind Kind, string Detail)
{
    /// <summary>The version it is about.</summary>
    public TlsVersion Version { get; init; }

    /// <summary>The suite it is about.</summary>
    public TlsCipherSuite? Suite { get; init; }

    /// <summary>The date it is about.</summary>
    public DateTimeOffset? Date { get; init; }
}
