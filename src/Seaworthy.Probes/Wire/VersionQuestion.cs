using System.Net.Security;

namespace Seaworthy.Probes.Wire;

/// <summary>Asks a server about one version, at one connection a question. Never throws: time that runs out is an answer as well.</summary>
internal sealed class VersionQuestion(Target target, TlsVersion version, bool asksForAllSuites)
{
    private const int HandshakeFailure = 40;
    private const int InsufficientSecurity = 71;
    private const int MaxSuites = 128;

    public async Task<VersionAnswer> AskAsync(CancellationToken cancellationToken)
    {
        var suites = new List<TlsCipherSuite>();
        var answer = default(ServerAnswer);
        foreach (var group in OfferedSuites.For(version))
        {
            answer = await AskGroupAsync(group, suites, cancellationToken).ConfigureAwait(false);

            // With nothing found, another group can help only where the server says that it liked none of the suites.
            var goesOn = answer.Kind == AnswerKind.Refused
                && (suites.Count > 0 ? asksForAllSuites : answer.Alert is HandshakeFailure or InsufficientSecurity);
            if (!goesOn)
            {
                break;
            }
        }

        return new VersionAnswer(
            version,
            suites.Count > 0 ? AnswerKind.Accepted : answer.Kind,
            suites,
            HasAllSuites: asksForAllSuites && answer.Kind == AnswerKind.Refused,
            suites.Count == 0 && answer.Kind == AnswerKind.Undecided ? answer.Failure : null);
    }

    private async Task<ServerAnswer> AskGroupAsync(TlsCipherSuite[] group, List<TlsCipherSuite> suites, CancellationToken cancellationToken)
    {
        var left = group.ToList();
        for (; ; )
        {
            var answer = await AskOnceAsync([.. left], cancellationToken).ConfigureAwait(false);
            if (answer.Kind != AnswerKind.Accepted)
            {
                return answer;
            }

            if (answer.Version < version)
            {
                // It wants to go lower: this version is refused.
                return ServerAnswer.Refused(0);
            }

            if (answer.Version > version || !left.Remove(answer.Suite))
            {
                return ServerAnswer.Undecided(ProbeFailure.PlainText);
            }

            suites.Add(answer.Suite);
            if (!asksForAllSuites || suites.Count == MaxSuites)
            {
                return answer;
            }

            if (left.Count == 0)
            {
                return ServerAnswer.Refused(HandshakeFailure);
            }
        }
    }

    private async Task<ServerAnswer> AskOnceAsync(TlsCipherSuite[] suites, CancellationToken cancellationToken)
    {
        try
        {
            var stream = await target.ConnectAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                await stream.WriteAsync(ClientHello.Build(version, suites, target.ServerName), cancellationToken).ConfigureAwait(false);
                return await new AnswerReader(stream).ReadAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            // Whatever goes wrong on a wire is a fact about the wire.
            return ServerAnswer.Undecided(ConnectionFailure.Of(e));
        }
    }
}
