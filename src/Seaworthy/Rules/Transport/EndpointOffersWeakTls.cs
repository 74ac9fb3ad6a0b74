using Seaworthy.Endpoints;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>An endpoint that was seen to accept a version or suite that the guideline does not allow.</summary>
internal sealed class EndpointOffersWeakTls : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3601", "Endpoint offers obsolete TLS or weak suites", "nwee", Profile.Recommended, "process/post/security-verification",
        "What the server accepts decides, not what its configuration was meant to say: whoever sits between can bring both sides down to the weakest they share")
    {
        IsOnline = true,
    };

    public override void Register(RuleRegistration on) => on.Endpoint(See);

    private static void See(EndpointContext context)
    {
        var found = context.Deviations(EndpointDeviationKind.Version, EndpointDeviationKind.Suite);
        if (found.Count > 0)
        {
            context.Report(
                found.Select(f => (f.Endpoint, f.Deviation.Detail)),
                found.Any(f => f.Deviation.Kind == EndpointDeviationKind.Version)
                    ? "Switch these versions off where TLS ends: the server, or the proxy or load balancer in front of it"
                    : "Take these suites out where TLS ends: the server, or the proxy or load balancer in front of it");
        }
    }
}
