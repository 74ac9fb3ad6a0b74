using Seaworthy.Certificates;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>A certificate setting with which Kestrel stops at start (each measured on Kestrel 10).</summary>
internal sealed class EndpointCannotStart : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3004", "HTTPS endpoint cannot start or serve", "wwee", Profile.Recommended, "security/network/ssl-tls-setup",
        "Kestrel stops at start when it can't load an endpoint's certificate, so the deployment fails after it was approved");

    public override void Register(RuleRegistration on) => on.Certificate(See);

    private static void See(CertificateContext context)
    {
        var reference = context.Reference;
        if (!reference.IsKestrel || reference.Role == CertificateRole.Key)
        {
            return;
        }

        if (reference.Subject is { } subject)
        {
            context.Report($"'{reference.Name}' stands beside '{subject.Key}': Kestrel refuses two sources of one certificate", "Keep either the file or the certificate of the store", related: [new(subject.Winner.ValueLocation, "the other source")]);
        }
        else if (context.Content is { Unreadable: null } content)
        {
            SeeContent(context, content);
        }
        else if (context.File is null && IsMissing(context))
        {
            context.Report($"'{reference.Name}' names a file that does not exist: Kestrel stops at start", "Correct the path, which counts from the application's folder, or add the file");
        }
    }

    private static void SeeContent(CertificateContext context, CertificateContent content)
    {
        var reference = context.Reference;
        if (content.IsPkcs12 && reference.KeyValue is not null)
        {
            context.Report($"'{reference.Name}' names a PKCS#12 file, which holds its own key, yet '{reference.KeyValue.Key}' names another: Kestrel stops at start", "Remove KeyPath, or give the certificate in PEM");
        }
        else if (content.IsLocked && reference.Password is not null)
        {
            context.Report($"'{reference.Name}' names a PKCS#12 file that does not open with the password given beside it: Kestrel stops at start", "Give the file's own password at deploy time");
        }
        else if (!content.IsLocked && content.Certificates.Count == 0)
        {
            context.Report($"'{reference.Name}' names a file without a certificate: Kestrel stops at start", "Name the file that holds the server's certificate");
        }
        else if (content.Certificates is [{ ExcludesServers: true } leaf, ..])
        {
            context.Report($"{context.Name(leaf)} was issued for other purposes than a server: Kestrel refuses it", "Have it issued with the extended key usage serverAuth");
        }
    }

    // An open environment may bring the file, and a path outside the folder belongs to the machine it runs on.
    private static bool IsMissing(CertificateContext context) =>
        context.IsClosed && context.Workspace.Certificates.WereLookedFor && context.Reference.Path is { } path && !context.Policy.Matches(context.Policy.Exclude, path);
}
