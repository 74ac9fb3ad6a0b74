using Seaworthy.Certificates;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>A certificate whose key or signature is too weak.</summary>
internal sealed class WeakCertificate : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3303", "Certificate key or signature is weak", "nwee", Profile.Recommended, "security/network/ssl-tls-setup",
        "Short keys can be computed and old hashes forged; current platforms refuse them at every handshake");

    public override void Register(RuleRegistration on) => on.Certificate(See);

    private static void See(CertificateContext context)
    {
        foreach (var certificate in context.Certificates)
        {
            var weak = string.Join(" and ", new[] { Key(certificate.Key), Signature(certificate) }.OfType<string>());
            if (weak.Length > 0)
            {
                context.Report($"{context.Name(certificate)} has {weak}", "Have it issued anew with an EC key on P-256 or an RSA key of 2048 bits or more, signed with SHA-256");
                return;
            }
        }
    }

    private static string? Key(PublicKeyFacts key) => key switch
    {
        { Algorithm: "RSA", Bits: < 2048 } => $"an RSA key of {CertificateDates.Text(key.Bits)} bits",
        { Algorithm: "EC", Bits: > 0 and < 256 } => $"an EC key of {CertificateDates.Text(key.Bits)} bits",
        { Algorithm: "DSA" } => "a DSA key, which TLS no longer knows",
        _ => null,
    };

    // Nobody relies on the signature that a root puts under itself.
    private static string? Signature(CertificateFacts certificate) =>
        certificate.SignatureHash is "SHA-1" or "MD5" or "MD2" && !certificate.IsSelfSigned ? $"a signature with {certificate.SignatureHash}" : null;
}
