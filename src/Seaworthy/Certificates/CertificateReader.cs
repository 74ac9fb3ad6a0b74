using Seaworthy.Compatibility;

namespace Seaworthy.Certificates;

/// <summary>Reads PEM, DER and PKCS#12, told apart by content. Bounded, and never throws on input.</summary>
internal static class CertificateReader
{
    /// <summary>No certificate, chain or bundle of authorities in use is larger.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>What a file holds.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="password">The password that configuration gives for PKCS#12; null when it gives none.</param>
    public static CertificateContent Read(byte[] content, string? password)
    {
        if (content.Length > MostBytes)
        {
            return CertificateContent.Damaged("it is larger than 1 MB");
        }

        if (content.Length == 0)
        {
            return CertificateContent.Damaged("it is empty");
        }

        return content[0] == DerReader.Sequence ? ReadBinary(content, password) : PemReader.Read(content);
    }

    private static ReadOnlySpan<byte> Version3 => [DerReader.Integer, 1, 3];

    private static CertificateContent ReadBinary(byte[] content, string? password)
    {
        // PKCS#12 may be in BER, with an indefinite length, so its first bytes alone tell: a sequence that begins with version 3.
        var header = content.Length < 2 || content[1] <= 0x80 ? 2 : 2 + (content[1] & 0x7F);
        if (content.AsSpan(Math.Min(header, content.Length)).StartsWith(Version3))
        {
            return ReadPkcs12(content, password);
        }

        if (CertificateParser.Parse(content) is { } certificate)
        {
            return CertificateContent.Of([certificate], [], false);
        }

        return PrivateKeyParser.Parse(content) is { } key ? CertificateContent.Of([], [key], true) : CertificateContent.Damaged("it is damaged or of a format that is not known here");
    }

    private static CertificateContent ReadPkcs12(byte[] content, string? password)
    {
        var isOpen = string.IsNullOrEmpty(password);
        var certificates = Pkcs12.Open(content, isOpen ? null : password, out var hasPrivateKey);
        if (certificates is null && isOpen)
        {
            certificates = Pkcs12.Open(content, "", out hasPrivateKey);
        }

        if (certificates is null)
        {
            // A whole file that does not open wants another password; a cut one is damaged whatever the password.
            return new DerReader(content) is var outer && (content[1] == 0x80 || outer.TryRead(DerReader.Sequence, out _))
                ? CertificateContent.Locked()
                : CertificateContent.Damaged("it is cut short or damaged");
        }

        var facts = new List<CertificateFacts>(certificates.Count);
        foreach (var der in certificates)
        {
            if (CertificateParser.Parse(der) is { } certificate)
            {
                facts.Add(certificate);
            }
        }

        return CertificateContent.Pkcs12(facts, hasPrivateKey, isOpen);
    }
}
