using Seaworthy.Certificates;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>A certificate that is valid for longer than its authority may grant, or the policy wants.</summary>
internal sealed class CertificateLifetime : Rule
{
    private static readonly DateTime To200 = new(2026, 3, 15, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime To100 = new(2027, 3, 15, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime To47 = new(2029, 3, 15, 0, 0, 0, DateTimeKind.Utc);

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3306", "Certificate lives too long", "--ww", Profile.Production, "security/network/ssl-tls-setup",
        "Browsers refuse publicly trusted certificates beyond the limit, and a stolen key serves its thief for as long as the certificate lives")
    {
        Options = ["days"],
    };

    public override void Register(RuleRegistration on) => on.Certificate(See);

    private static void See(CertificateContext context)
    {
        if (context.Reference.Role is CertificateRole.Authority or CertificateRole.Key || context.Certificates is not [{ IsAuthority: false } leaf, ..])
        {
            return;
        }

        var days = (int)Math.Ceiling(leaf.LifetimeSeconds / 86400);
        if (leaf.ClaimsPublicTrust && days > Limit(leaf.NotBefore))
        {
            context.Report($"{context.Name(leaf)} is valid for {CertificateDates.Text(days)} days; an authority may grant {CertificateDates.Text(Limit(leaf.NotBefore))} for its issue date", "Have it issued anew by an authority that keeps to the limit");
        }
        else if (CertificateDates.Option(context) is { } own && days > own)
        {
            context.Report($"{context.Name(leaf)} is valid for {CertificateDates.Text(days)} days; the policy allows {CertificateDates.Text(own)}", "Have it issued for a shorter time and renewed by a service");
        }
    }

    /// <summary>Days by the date of issue (CA/Browser Forum Baseline Requirements, 6.3.2).</summary>
    private static int Limit(DateTime notBefore) => notBefore < To200 ? 398 : notBefore < To100 ? 200 : notBefore < To47 ? 100 : 47;
}
