using Seaworthy.Certificates;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>A certificate without its key, with another's, or without the chain that clients need.</summary>
internal sealed class CertificateKeyOrChain : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3305", "Key or chain does not fit", "wwee", Profile.Recommended, "security/network/ssl-tls-setup",
        "Without the right key the server stops at start, and without the intermediate clients can't trust what it presents");

    public override void Register(RuleRegistration on) => on.Certificate(See);

    private static void See(CertificateContext context)
    {
        var role = context.Reference.Role;
        if (role is not (CertificateRole.Authority or CertificateRole.Key) && context.Certificates is [var first, ..] && !SeeKey(context, first) && role == CertificateRole.Server)
        {
            SeeChain(context, first);
        }
    }

    private static bool SeeKey(CertificateContext context, CertificateFacts first)
    {
        var reference = context.Reference;
        var content = context.Content!;
        if (content.IsPkcs12)
        {
            return Report(context, !content.HasPrivateKey && (reference.Role is CertificateRole.Server or CertificateRole.Client),
                $"'{reference.Name}' names a PKCS#12 file without a private key", "Export it together with its key");
        }

        if (reference.KeyValue is { } key)
        {
            return context.KeyContent is { Unreadable: null } held && (
                Report(context, !held.HasPrivateKey, $"'{key.Key}' names a file without a private key", "Name the file that holds the certificate's private key")
                || (held.PlainKeys is [var own, ..] && own.Fits(first.Key) == false && Report(context, true, Misfit(context, first, own), "Name the key that the certificate was issued for; in a chain the server's own certificate comes first")));
        }

        return reference.IsKestrel && Report(context, !IsDeployTime(context),
            content.HasPrivateKey
                ? $"{context.Name(first)} has no KeyPath: Kestrel does not look for the key in the certificate's own file and stops at start"
                : $"{context.Name(first)} is given without its private key: Kestrel stops at start",
            "Name the file of the private key with KeyPath beside Path");
    }

    private static string Misfit(CertificateContext context, CertificateFacts first, PublicKeyFacts key) =>
        context.Certificates.FirstOrDefault(c => key.Fits(c.Key) == true) is { } other
            ? $"'{context.Reference.KeyValue!.Key}' names the key of {other.Subject}, which is not the first certificate of '{context.Reference.Name}'"
            : $"'{context.Reference.KeyValue!.Key}' names a private key that is not that of {context.Name(first)}";

    private static void SeeChain(CertificateContext context, CertificateFacts first)
    {
        if (context.Content!.IsPkcs12 || first.IsSelfSigned)
        {
            return;
        }

        var others = context.Certificates.Skip(1).ToList();
        if (others.Exists(first.IsIssuedBy))
        {
            return;
        }

        if (others.Exists(c => c.IsIssuedBy(first)))
        {
            Report(context, true, $"The chain of '{context.Reference.Name}' begins with the authority {first.Subject}", "Put the server's own certificate first, then its issuer");
        }
        else if (others.Exists(c => c.IsAuthority))
        {
            Report(context, true, $"The chain of '{context.Reference.Name}' does not hold the issuer of {first.Subject}", "Put the intermediate that issued it behind it; after a renewal that may be another than before");
        }
        else if (first.ClaimsPublicTrust)
        {
            // Publicly trusted roots may not issue to servers themselves, so there is always an intermediate.
            Report(context, true, $"{context.Name(first)} comes without the intermediate that issued it", "Use the full chain of the authority (fullchain.pem)");
        }
    }

    private static bool IsDeployTime(CertificateContext context) =>
        context.Environment is { } environment && context.Policy.IsDeployTime(ConfigurationKey.Parent(context.Reference.Value.Key) + ":KeyPath", environment.Name);

    private static bool Report(CertificateContext context, bool isSo, string message, string mend)
    {
        if (isSo)
        {
            context.Report(message, mend);
        }

        return isSo;
    }
}
