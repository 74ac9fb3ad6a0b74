using Seaworthy.Certificates;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>A server's certificate without the name by which clients reach it.</summary>
internal sealed class CertificateNamesHost : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3304", "Certificate does not name the host", "nwee", Profile.Recommended, "security/network/ssl-tls-setup",
        "Clients compare the host with the subject alternative names alone (RFC 9525) and refuse a certificate that does not hold it");

    public override void Register(RuleRegistration on) => on.Certificate(See);

    private static void See(CertificateContext context)
    {
        if (context.Reference.Role != CertificateRole.Server || context.Certificates is not [var leaf, ..] || (leaf.IsAuthority && context.Certificates.Count > 1))
        {
            return;
        }

        if (!leaf.HasAlternativeName)
        {
            context.Report($"{context.Name(leaf)} has no subject alternative name: clients no longer read the common name", "Have it issued with the host as subject alternative name");
        }
        else if (context.Reference.Hosts.FirstOrDefault(host => !Covers(leaf, host)) is { } host)
        {
            context.Report($"{context.Name(leaf)} does not name the endpoint's host {host}", $"Have it issued with {host} as subject alternative name, or name the certificate of that host");
        }
    }

    // A wildcard of SNI is served well when some name under it is.
    private static bool Covers(CertificateFacts leaf, string host) =>
        host.StartsWith("*.", StringComparison.Ordinal) ? leaf.DnsNames.Any(n => n.EndsWith(host.Substring(1), StringComparison.OrdinalIgnoreCase)) : leaf.Covers(host);
}
