using System.Collections.Frozen;
using System.Net.Security;

namespace Seaworthy.Probes.Ratings;

/// <summary>What a guideline allows a server to offer. The tables that ship are in <see cref="RatingTables"/>.</summary>
public sealed record RatingTable
{
    /// <summary>The name for policies, for example <c>mozilla-intermediate</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The guideline with its version, as it is named in messages.</summary>
    public required string Title { get; init; }

    /// <summary>Where the guideline is published.</summary>
    public required Uri Source { get; init; }

    /// <summary>The versions that may be offered.</summary>
    public required IReadOnlyList<TlsVersion> Versions { get; init; }

    /// <summary>The suites that may be accepted, by version.</summary>
    public required IReadOnlyDictionary<TlsVersion, FrozenSet<TlsCipherSuite>> Suites { get; init; }

    /// <summary>The least max-age of Strict-Transport-Security, or null where the guideline says nothing about it.</summary>
    public long? MinimumStrictTransportSecuritySeconds { get; init; }
}
