using Seaworthy.Values;

namespace Seaworthy.Certificates;

/// <summary>What one certificate says, all of it public.</summary>
internal sealed class CertificateFacts
{
    /// <summary>The common name, or else the organisation or first alternative name: for people, cut to a length and without control characters.</summary>
    public required string Subject { get; init; }

    /// <summary>The encoded names, for comparison.</summary>
    public required byte[] SubjectName { get; init; }

    public required byte[] IssuerName { get; init; }

    /// <summary>First moment of validity, UTC.</summary>
    public required DateTime NotBefore { get; init; }

    /// <summary>Last moment of validity, UTC.</summary>
    public required DateTime NotAfter { get; init; }

    public required PublicKeyFacts Key { get; init; }

    /// <summary>Name of the hash in the signature (<c>SHA-256</c>); empty when the algorithm has none of its own or is not known.</summary>
    public required string SignatureHash { get; init; }

    /// <summary>Whether it has a subject alternative name at all.</summary>
    public bool HasAlternativeName { get; init; }

    public IReadOnlyList<string> DnsNames { get; init; } = [];

    /// <summary>Addresses as 4 or 16 bytes.</summary>
    public IReadOnlyList<byte[]> Addresses { get; init; } = [];

    /// <summary>Whether it may sign others.</summary>
    public bool IsAuthority { get; init; }

    /// <summary>Whether a purpose is named and being a TLS server is none of them.</summary>
    public bool ExcludesServers { get; init; }

    /// <summary>Whether it carries what only certificates of publicly trusted authorities do: a policy of the CA/Browser Forum or log timestamps.</summary>
    public bool ClaimsPublicTrust { get; init; }

    public byte[]? SubjectKeyIdentifier { get; init; }

    public byte[]? AuthorityKeyIdentifier { get; init; }

    public bool IsSelfSigned => IsIssuedBy(this);

    /// <summary>Seconds of validity, both ends included.</summary>
    public double LifetimeSeconds => (NotAfter - NotBefore).TotalSeconds + 1;

    /// <summary>Whether another certificate is the issuer by name, and by key where both name it.</summary>
    public bool IsIssuedBy(CertificateFacts issuer) =>
        IssuerName.AsSpan().SequenceEqual(issuer.SubjectName) &&
        (AuthorityKeyIdentifier is null || issuer.SubjectKeyIdentifier is null || AuthorityKeyIdentifier.AsSpan().SequenceEqual(issuer.SubjectKeyIdentifier));

    /// <summary>Whether clients accept it for a host: alternative names alone count, a wildcard stands for one whole label (RFC 9525).</summary>
    public bool Covers(string host)
    {
        foreach (var name in DnsNames)
        {
            if (Characters.Is(name.AsSpan().TrimEnd('.'), host.TrimEnd('.')) || IsWildcardFor(name, host))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWildcardFor(string name, string host)
    {
        var dot = host.IndexOf('.');
        return name.StartsWith("*.", StringComparison.Ordinal) && dot > 0 && string.Compare(name, 1, host, dot, int.MaxValue, StringComparison.OrdinalIgnoreCase) == 0;
    }

    public override string ToString() => Subject;
}
