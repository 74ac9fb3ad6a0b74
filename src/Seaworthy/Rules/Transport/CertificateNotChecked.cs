using Seaworthy.Certificates;
using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>A certificate of which nothing can be said.</summary>
internal sealed class CertificateNotChecked : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3309", "Certificate could not be checked", "nnww", Profile.Recommended, "security/network/ssl-tls-setup",
        "No finding about a certificate that was not read means nothing, and a green run must not suggest otherwise");

    public override void Register(RuleRegistration on) => on.Certificate(See);

    private static void See(CertificateContext context)
    {
        var reference = context.Reference;
        if (context.Content is { Unreadable: { } reason })
        {
            context.Report($"The file that '{reference.Name}' names could not be read: {reason}", "Name a certificate in PEM, DER or PKCS#12, or put the whole file there", isNotChecked: true);
        }
        else if (context.Content is { IsLocked: true } && !(reference.IsKestrel && (reference.Password is not null || reference.KeyValue is not null)))
        {
            // The password belongs elsewhere, so this is the normal case and no more than a note.
            context.Report($"The PKCS#12 file that '{reference.Name}' names could not be checked: its password is not here", "Check it where the password is, or give the certificate in PEM with its key in a file of its own", Severity.Note, isNotChecked: true);
        }
    }
}
