using Seaworthy.Endpoints;
using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>An endpoint whose certificates a client refuses, or soon will.</summary>
internal sealed class EndpointCertificateBad : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3602", "Endpoint presents a bad certificate", "nwee", Profile.Recommended, "process/post/security-verification",
        "Clients refuse it, or have been taught to accept anything, and then whoever sits between can pose as the server")
    {
        Options = ["days"],
        IsOnline = true,
    };

    public override void Register(RuleRegistration on) => on.Endpoint(See);

    private static void See(EndpointContext context)
    {
        var found = context.Deviations(
            EndpointDeviationKind.CertificateOutOfDate, EndpointDeviationKind.CertificateExpiresSoon, EndpointDeviationKind.NameNotCovered, EndpointDeviationKind.Untrusted, EndpointDeviationKind.ChainInvalid);
        if (found.Count > 0)
        {
            // What expires soon is in order today.
            var isBad = found.Any(f => f.Deviation.Kind != EndpointDeviationKind.CertificateExpiresSoon);
            context.Report(
                found.Select(f => (f.Endpoint, f.Deviation.Detail)),
                Mend(found.First(f => !isBad || f.Deviation.Kind != EndpointDeviationKind.CertificateExpiresSoon).Deviation.Kind),
                isBad ? Severity.Error : Severity.Warning);
        }
    }

    private static string Mend(EndpointDeviationKind kind) => kind switch
    {
        EndpointDeviationKind.CertificateOutOfDate => "Renew it, and let a service renew it from now on",
        EndpointDeviationKind.CertificateExpiresSoon => "Renew it before then",
        EndpointDeviationKind.NameNotCovered => "Use the name that the certificate covers, or have one issued that covers this one",
        EndpointDeviationKind.Untrusted => "Serve the whole chain of an authority that clients trust; name a root of your own under 'online: endpoints: authorities' in the policy",
        _ => "Have a certificate for servers issued by an authority that clients trust",
    };
}
