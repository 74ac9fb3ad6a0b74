using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>A certificate outside its dates.</summary>
internal sealed class CertificateOutOfDate : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3301", "Certificate expired or not yet valid", "nwee", Profile.Recommended, "security/network/ssl-tls-setup",
        "Every client that checks certificates refuses the connection");

    public override void Register(RuleRegistration on) => on.Certificate(See);

    private static void See(CertificateContext context)
    {
        foreach (var certificate in CertificateDates.Judged(context))
        {
            // Only the date of the run is known: on its first and last day a certificate may be valid.
            if (certificate.NotAfter < context.Today)
            {
                context.Report($"{context.Name(certificate)} expired on {CertificateDates.Text(certificate.NotAfter)}", "Renew it, and let a service renew it from now on");
                return;
            }

            if (certificate.NotBefore >= context.Today.AddDays(1))
            {
                context.Report($"{context.Name(certificate)} is not valid before {CertificateDates.Text(certificate.NotBefore)}", "Deploy it from that day on, and the present one until then");
                return;
            }
        }
    }
}
