using Seaworthy.Certificates;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>A certificate that is about to expire.</summary>
internal sealed class CertificateExpiresSoon : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3302", "Certificate expires soon", "-nww", Profile.Recommended, "security/network/ssl-tls-setup",
        "Once it has expired every client refuses the connection, and a renewal takes longer than an outage may last")
    {
        Options = ["days"],
    };

    public override void Register(RuleRegistration on) => on.Certificate(See);

    private static void See(CertificateContext context)
    {
        foreach (var certificate in CertificateDates.Judged(context))
        {
            var left = (certificate.NotAfter.Date - context.Today).Days;
            if (certificate.NotAfter >= context.Today && left <= Window(context, certificate))
            {
                context.Report($"{context.Name(certificate)} expires on {CertificateDates.Text(certificate.NotAfter)}, {In(left)}", "Renew it now, and let a service renew it from now on");
                return;
            }
        }
    }

    // A certificate of few days is renewed in its last third; it must not be reported for most of its life.
    private static int Window(CertificateContext context, CertificateFacts certificate) =>
        CertificateDates.Option(context) ?? (int)Math.Min(Days(context.Tier), Math.Max(1, certificate.LifetimeSeconds / 86400 / 3));

    private static int Days(EnvironmentTier tier) => tier switch
    {
        EnvironmentTier.Production => 30,
        EnvironmentTier.Staging => 14,
        _ => 7,
    };

    private static string In(int days) => days switch
    {
        0 => "today",
        1 => "tomorrow",
        _ => $"in {CertificateDates.Text(days)} days",
    };
}
