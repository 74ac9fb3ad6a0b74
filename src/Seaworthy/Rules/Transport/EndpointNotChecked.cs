using Seaworthy.Endpoints;
using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>An endpoint that gave no answer, or none to some question.</summary>
internal sealed class EndpointNotChecked : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3603", "Endpoint could not be probed", "nnww", Profile.Recommended, "process/post/security-verification",
        "No answer is neither good nor bad, and a green run must not suggest that the endpoint is in order")
    {
        IsOnline = true,
    };

    public override void Register(RuleRegistration on) => on.Endpoint(See);

    private static void See(EndpointContext context)
    {
        List<(EndpointAddress Endpoint, EndpointGap Gap)> found = [.. from o in context.Observations from gap in o.Gaps select (o.Endpoint, gap)];
        if (found.Count > 0)
        {
            var major = found.Find(f => !f.Gap.IsMinor).Gap;
            context.Report(
                found.Select(f => (f.Endpoint, f.Gap.Detail)),
                Mend((major ?? found[0].Gap).Cause),
                major is null || context.Workspace.IsOnlineOptional ? Severity.Note : Severity.Warning,
                isNotChecked: true);
        }
    }

    private static string Mend(EndpointGapCause cause) => cause switch
    {
        EndpointGapCause.NameNotFound or EndpointGapCause.Unreachable => "Run it where the service runs, correct the address, or take the host out of 'online: endpoints: allow'",
        EndpointGapCause.TimedOut => "Look whether a firewall drops the connection; '--online-seconds' gives more time",
        EndpointGapCause.Reset => "Look for a firewall or proxy between here and the endpoint",
        EndpointGapCause.NoTls => "Correct scheme and port: this port speaks another protocol",
        EndpointGapCause.NotAllowed => "Correct the name or its DNS entry: it leads to an address that is never contacted",
        EndpointGapCause.NameRefused => "Correct the host name, or add it to the server",
        EndpointGapCause.OverLimit => "Judge one environment at a time with '--environment', or allow fewer hosts",
        _ => "Look at it by hand, for instance with 'openssl s_client'",
    };
}
