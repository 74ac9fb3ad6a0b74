using System.Net.Security;

namespace Seaworthy.Probes.Wire;

/// <summary>What a server said about one version.</summary>
/// <param name="Version">The version that was asked for.</param>
/// <param name="Kind">Accepted, refused, or nothing to conclude from.</param>
/// <param name="Suites">The suites it chose, in its order.</param>
/// <param name="HasAllSuites">Whether it was asked until it refused.</param>
/// <param name="Failure">Why there is nothing to conclude.</param>
internal sealed record VersionAnswer(
    TlsVersion Version, AnswerKind Kind, IReadOnlyList<TlsCipherSuite> Suites, bool HasAllSuites, ProbeFailure? Failure);
