using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Seaworthy.Probes.Wire;

/// <summary>Reads the certificates that a server presented and validates them without any download.</summary>
internal static class ChainReader
{
    private const int MaxCertificates = 10;
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const X509ChainStatusFlags JudgedElsewhere =
        X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation;

    /// <summary>A policy under which nothing is fetched.</summary>
    public static X509ChainPolicy Policy() => new()
    {
        RevocationMode = X509RevocationMode.NoCheck,
        DisableCertificateDownloads = true,
        ApplicationPolicy = { new Oid(ServerAuthentication) },
    };

    public static PresentedChain? Read(X509Certificate? presented, X509Chain? presentedChain, string host, X509Certificate2Collection? authorities)
    {
        if (presented is null)
        {
            return null;
        }

        try
        {
            using var leaf = X509CertificateLoader.LoadCertificate(presented.GetRawCertData());
            X509Certificate2[] rest = [.. presentedChain?.ChainPolicy.ExtraStore.Where(c => !c.RawDataMemory.Span.SequenceEqual(leaf.RawDataMemory.Span)).Take(MaxCertificates - 1) ?? []];
            var (errors, issuersNotAfter) = Validate(leaf, rest, authorities);
            return new PresentedChain
            {
                Certificates = [leaf.RawData, .. rest.Select(c => (ReadOnlyMemory<byte>)c.RawData)],
                NotBefore = leaf.NotBefore.ToUniversalTime(),
                NotAfter = leaf.NotAfter.ToUniversalTime(),
                IssuersNotAfter = issuersNotAfter,
                Errors = errors,
                CoversHost = Covers(leaf, host),
                IsSelfSigned = leaf.SubjectName.RawData.AsSpan().SequenceEqual(leaf.IssuerName.RawData),
            };
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static (X509ChainStatusFlags Errors, DateTimeOffset? IssuersNotAfter) Validate(
        X509Certificate2 leaf, X509Certificate2[] rest, X509Certificate2Collection? authorities)
    {
        var found = Build(leaf, rest, null);
        const X509ChainStatusFlags untrusted = X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain;
        if ((found.Errors & untrusted) != 0 && authorities is { Count: > 0 })
        {
            var own = Build(leaf, rest, authorities);
            if ((own.Errors & untrusted) == 0)
            {
                return own;
            }
        }

        return found;
    }

    private static (X509ChainStatusFlags Errors, DateTimeOffset? IssuersNotAfter) Build(
        X509Certificate2 leaf, X509Certificate2[] rest, X509Certificate2Collection? authorities)
    {
        using var chain = new X509Chain { ChainPolicy = Policy() };
        chain.ChainPolicy.ExtraStore.AddRange(rest);
        if (authorities is not null)
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        }

        chain.Build(leaf);
        var errors = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, s) => all | s.Status) & ~JudgedElsewhere;
        DateTimeOffset? issuersNotAfter = chain.ChainElements.Count > 1
            ? chain.ChainElements.Skip(1).Min(e => e.Certificate.NotAfter.ToUniversalTime())
            : null;
        foreach (var element in chain.ChainElements)
        {
            element.Certificate.Dispose();
        }

        return (errors, issuersNotAfter);
    }

    private static bool Covers(X509Certificate2 leaf, string host)
    {
        try
        {
            return leaf.MatchesHostname(host, allowWildcards: true, allowCommonName: false);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            // A name extension that cannot be read covers nothing.
            return false;
        }
    }
}
