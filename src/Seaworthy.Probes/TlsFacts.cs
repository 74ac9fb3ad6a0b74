using System.Net.Security;

namespace Seaworthy.Probes;

/// <summary>What a server said about versions and suites.</summary>
public sealed record TlsFacts
{
    /// <summary>The versions it accepts, the oldest first.</summary>
    public required IReadOnlyList<TlsVersion> Offered { get; init; }

    /// <summary>The versions that it neither accepted nor refused (it broke off, or time ran out): nothing is known about them.</summary>
    public required IReadOnlyList<TlsVersion> Undecided { get; init; }

    /// <summary>The suites it was seen to choose, by version, in its order: one each, or all where that was asked for.</summary>
    public required IReadOnlyDictionary<TlsVersion, IReadOnlyList<TlsCipherSuite>> Suites { get; init; }

    /// <summary>Whether <see cref="Suites"/> holds every suite that it accepts of those that were offered to it.</summary>
    public bool HasAllSuites { get; init; }

    /// <summary>The newest version it accepts; <see cref="TlsVersion.None"/> when it refuses all.</summary>
    public TlsVersion Best => Offered.Count == 0 ? TlsVersion.None : Offered[^1];

    /// <summary>The suite it chose with the newest version, or null when it refuses all.</summary>
    public TlsCipherSuite? BestSuite => Suites.TryGetValue(Best, out var suites) && suites.Count > 0 ? suites[0] : null;
}
