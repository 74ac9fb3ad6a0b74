using System.Text;

namespace Seaworthy.Certificates;

/// <summary>
/// Reads what a certificate says (RFC 5280). The platform's own refuses some keys and differs from system to system;
/// this one reads alike everywhere, checks no signature and needs no native library.
/// </summary>
internal static class CertificateParser
{
    private const int MostNames = 1000;
    private const int LongestSubject = 80;

    /// <summary>The certificate in DER; null when it is damaged.</summary>
    public static CertificateFacts? Parse(ReadOnlySpan<byte> der)
    {
        var outer = new DerReader(der);
        if (!outer.TryRead(DerReader.Sequence, out var certificate))
        {
            return null;
        }

        var parts = new DerReader(certificate);
        if (!parts.TryRead(DerReader.Sequence, out var signed) || !parts.TryRead(DerReader.Sequence, out var signatureAlgorithm) || !parts.TryRead(DerReader.BitString, out _))
        {
            return null;
        }

        var fields = new DerReader(signed);
        fields.Skip(0xA0);
        if (!fields.Skip(DerReader.Integer) || !fields.Skip(DerReader.Sequence)
            || !fields.TryRead(out _, out _, out var issuer)
            || !fields.TryRead(DerReader.Sequence, out var validity)
            || !fields.TryRead(out _, out var subject, out var encodedSubject)
            || !fields.TryRead(DerReader.Sequence, out var publicKey))
        {
            return null;
        }

        var times = new DerReader(validity);
        if (!times.TryRead(out var beforeTag, out var before) || !DerValues.TryTime(beforeTag, before, out var notBefore)
            || !times.TryRead(out var afterTag, out var after) || !DerValues.TryTime(afterTag, after, out var notAfter)
            || PublicKeyParser.Parse(publicKey) is not { } key)
        {
            return null;
        }

        fields.Skip(0x81);
        fields.Skip(0x82);
        var extensions = fields.TryRead(0xA3, out var wrapped) ? ReadExtensions(wrapped) : new Extensions();
        return new CertificateFacts
        {
            Subject = Display(subject, extensions.DnsNames),
            SubjectName = encodedSubject.ToArray(),
            IssuerName = issuer.ToArray(),
            NotBefore = notBefore,
            NotAfter = notAfter,
            Key = key,
            SignatureHash = SignatureHash(signatureAlgorithm),
            HasAlternativeName = extensions.HasAlternativeName,
            DnsNames = extensions.DnsNames,
            Addresses = extensions.Addresses,
            IsAuthority = extensions.IsAuthority,
            ExcludesServers = extensions.ExcludesServers,
            ClaimsPublicTrust = extensions.ClaimsPublicTrust,
            SubjectKeyIdentifier = extensions.SubjectKeyIdentifier,
            AuthorityKeyIdentifier = extensions.AuthorityKeyIdentifier,
        };
    }

    private static string SignatureHash(ReadOnlySpan<byte> algorithm)
    {
        var parts = new DerReader(algorithm);
        if (!parts.TryRead(DerReader.ObjectIdentifier, out var identifier))
        {
            return "";
        }

        var name = DerValues.Identifier(identifier);
        if (name != KeyAlgorithms.RsaPss)
        {
            return KeyAlgorithms.SignatureHash(name);
        }

        // RSASSA-PSS names its hash among its parameters; the default is SHA-1 (RFC 4055).
        if (parts.TryRead(DerReader.Sequence, out var parameters) && new DerReader(parameters) is var named && named.TryRead(0xA0, out var hash)
            && new DerReader(hash) is var inner && inner.TryRead(DerReader.Sequence, out var sequence)
            && new DerReader(sequence) is var last && last.TryRead(DerReader.ObjectIdentifier, out identifier))
        {
            return KeyAlgorithms.Hash(DerValues.Identifier(identifier));
        }

        return "SHA-1";
    }

    private static Extensions ReadExtensions(ReadOnlySpan<byte> wrapped)
    {
        var found = new Extensions();
        var outer = new DerReader(wrapped);
        if (!outer.TryRead(DerReader.Sequence, out var list))
        {
            return found;
        }

        var items = new DerReader(list);
        while (items.TryRead(DerReader.Sequence, out var item))
        {
            var parts = new DerReader(item);
            if (!parts.TryRead(DerReader.ObjectIdentifier, out var identifier))
            {
                continue;
            }

            parts.Skip(DerReader.Boolean);
            if (parts.TryRead(DerReader.OctetString, out var value))
            {
                Read(DerValues.Identifier(identifier), value, found);
            }
        }

        return found;
    }

    private static void Read(string identifier, ReadOnlySpan<byte> value, Extensions found)
    {
        var outer = new DerReader(value);
        switch (identifier)
        {
            case "2.5.29.17" when outer.TryRead(DerReader.Sequence, out var names):
                found.HasAlternativeName = true;
                ReadNames(names, found);
                break;
            case "2.5.29.19" when outer.TryRead(DerReader.Sequence, out var constraints):
                var flags = new DerReader(constraints);
                found.IsAuthority = flags.TryRead(DerReader.Boolean, out var isAuthority) && isAuthority.Length == 1 && isAuthority[0] != 0;
                break;
            case "2.5.29.37" when outer.TryRead(DerReader.Sequence, out var purposes):
                found.ExcludesServers = !AnyIdentifier(purposes, static id => id is "1.3.6.1.5.5.7.3.1" or "2.5.29.37.0");
                break;
            case "2.5.29.32" when outer.TryRead(DerReader.Sequence, out var policies):
                ReadPolicies(policies, found);
                break;
            case "1.3.6.1.4.1.11129.2.4.2":
                found.ClaimsPublicTrust = true;
                break;
            case "2.5.29.14" when outer.TryRead(DerReader.OctetString, out var own):
                found.SubjectKeyIdentifier = own.ToArray();
                break;
            case "2.5.29.35" when outer.TryRead(DerReader.Sequence, out var authority):
                var parts = new DerReader(authority);
                found.AuthorityKeyIdentifier = parts.TryRead(0x80, out var theirs) ? theirs.ToArray() : null;
                break;
            default:
                break;
        }
    }

    private static void ReadNames(ReadOnlySpan<byte> names, Extensions found)
    {
        var items = new DerReader(names);
        while (items.TryRead(out var tag, out var name) && found.DnsNames.Count + found.Addresses.Count < MostNames)
        {
            if (tag == 0x82)
            {
                found.DnsNames.Add(Encoding.ASCII.GetString(name.ToArray()));
            }
            else if (tag == 0x87 && name.Length is 4 or 16)
            {
                found.Addresses.Add(name.ToArray());
            }
        }
    }

    private static void ReadPolicies(ReadOnlySpan<byte> policies, Extensions found)
    {
        var items = new DerReader(policies);
        while (items.TryRead(DerReader.Sequence, out var policy))
        {
            // Domain, organisation, individual and extended validation (CA/Browser Forum).
            found.ClaimsPublicTrust |= AnyIdentifier(policy, static id => id is "2.23.140.1.1" or "2.23.140.1.2.1" or "2.23.140.1.2.2" or "2.23.140.1.2.3");
        }
    }

    private static bool AnyIdentifier(ReadOnlySpan<byte> list, Predicate<string> matches)
    {
        var items = new DerReader(list);
        while (items.TryRead(DerReader.ObjectIdentifier, out var identifier))
        {
            if (matches(DerValues.Identifier(identifier)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Display(ReadOnlySpan<byte> subject, List<string> dnsNames)
    {
        var (common, organisation) = ("", "");
        var sets = new DerReader(subject);
        while (sets.TryRead(0x31, out var set))
        {
            var pairs = new DerReader(set);
            while (pairs.TryRead(DerReader.Sequence, out var pair))
            {
                var parts = new DerReader(pair);
                if (parts.TryRead(DerReader.ObjectIdentifier, out var type) && parts.TryRead(out var tag, out var text))
                {
                    switch (DerValues.Identifier(type))
                    {
                        case "2.5.4.3":
                            common = DerValues.Text(tag, text);
                            break;
                        case "2.5.4.10":
                            organisation = DerValues.Text(tag, text);
                            break;
                        default:
                            break;
                    }
                }
            }
        }

        var name = common.Length > 0 ? common : dnsNames.Count > 0 ? dnsNames[0] : organisation.Length > 0 ? organisation : "no name";
        var shown = new StringBuilder();
        foreach (var c in name)
        {
            if (shown.Length == LongestSubject)
            {
                break;
            }

            shown.Append(char.IsControl(c) || char.IsSurrogate(c) || c == '\'' ? ' ' : c);
        }

        return shown.ToString();
    }

    private sealed class Extensions
    {
        public bool HasAlternativeName { get; set; }

        public List<string> DnsNames { get; } = [];

        public List<byte[]> Addresses { get; } = [];

        public bool IsAuthority { get; set; }

        public bool ExcludesServers { get; set; }

        public bool ClaimsPublicTrust { get; set; }

        public byte[]? SubjectKeyIdentifier { get; set; }

        public byte[]? AuthorityKeyIdentifier { get; set; }
    }
}
