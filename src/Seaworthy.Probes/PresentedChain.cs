using System.Security.Cryptography.X509Certificates;

namespace Seaworthy.Probes;

/// <summary>The certificates that a server presented and what was found when they were validated. Nothing was enforced, nothing was fetched.</summary>
public sealed record PresentedChain
{
    /// <summary>The certificates as presented, the server's own first, in DER.</summary>
    public required IReadOnlyList<ReadOnlyMemory<byte>> Certificates { get; init; }

    /// <summary>From when on the server's own certificate is valid.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>Until when the server's own certificate is valid.</summary>
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>The first end of validity among the issuers in the chain that was built, or null without issuers.</summary>
    public DateTimeOffset? IssuersNotAfter { get; init; }

    /// <summary>What was wrong with the chain, dates and revocation left aside.</summary>
    public X509ChainStatusFlags Errors { get; init; }

    /// <summary>Whether a subject alternative name covers the host; the common name counts for nothing (RFC 9525).</summary>
    public bool CoversHost { get; init; }

    /// <summary>Whether the server's own certificate names itself as its issuer.</summary>
    public bool IsSelfSigned { get; init; }
}
