using System.Net.Security;

namespace Seaworthy.Probes.Wire;

/// <summary>What a server answered to one ClientHello.</summary>
/// <param name="Kind">Accepted, refused, or nothing to conclude from.</param>
/// <param name="Version">The version it chose, when accepted.</param>
/// <param name="Suite">The suite it chose, when accepted.</param>
/// <param name="Alert">The alert it refused with.</param>
/// <param name="Failure">Why there is nothing to conclude.</param>
internal readonly record struct ServerAnswer(AnswerKind Kind, TlsVersion Version, TlsCipherSuite Suite, int Alert, ProbeFailure Failure)
{
    public static ServerAnswer Accepted(TlsVersion version, TlsCipherSuite suite) => new(AnswerKind.Accepted, version, suite, 0, default);

    public static ServerAnswer Refused(int alert) => new(AnswerKind.Refused, TlsVersion.None, default, alert, default);

    public static ServerAnswer Undecided(ProbeFailure failure) => new(AnswerKind.Undecided, TlsVersion.None, default, 0, failure);
}
