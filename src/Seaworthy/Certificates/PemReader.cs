namespace Seaworthy.Certificates;

/// <summary>Reads the blocks of a PEM file (RFC 7468): certificates and private keys; others are passed over.</summary>
internal static class PemReader
{
    // Bundles of authorities have some 150.
    private const int MostCertificates = 1000;

    private static ReadOnlySpan<byte> Begin => "-----BEGIN "u8;

    private static ReadOnlySpan<byte> End => "-----END "u8;

    private static ReadOnlySpan<byte> Dashes => "-----"u8;

    public static CertificateContent Read(ReadOnlySpan<byte> text)
    {
        var certificates = new List<CertificateFacts>();
        var keys = new List<PublicKeyFacts>();
        var hasKey = false;
        var hasBlock = false;
        for (int at; (at = text.IndexOf(Begin)) >= 0 && certificates.Count < MostCertificates;)
        {
            text = text.Slice(at + Begin.Length);
            var labelEnd = text.IndexOf(Dashes);
            var end = text.IndexOf(End);
            if (labelEnd < 0 || end < labelEnd + Dashes.Length || !Closes(text.Slice(end + End.Length), text.Slice(0, labelEnd)))
            {
                return CertificateContent.Damaged("a block in it has no end");
            }

            hasBlock = true;
            var label = text.Slice(0, labelEnd);
            var body = text.Slice(labelEnd + Dashes.Length, end - labelEnd - Dashes.Length);
            if (label.SequenceEqual("CERTIFICATE"u8) || label.SequenceEqual("X509 CERTIFICATE"u8) || label.SequenceEqual("TRUSTED CERTIFICATE"u8))
            {
                if (Decode(body) is not { } der || CertificateParser.Parse(der) is not { } certificate)
                {
                    return CertificateContent.Damaged("a certificate in it is damaged");
                }

                certificates.Add(certificate);
            }
            else if (label.EndsWith("PRIVATE KEY"u8))
            {
                hasKey = true;
                if (!label.StartsWith("ENCRYPTED"u8) && body.IndexOf("ENCRYPTED"u8) < 0)
                {
                    if (ReadKey(body) is not { } key)
                    {
                        return CertificateContent.Damaged("a private key in it is damaged");
                    }

                    keys.Add(key);
                }
            }

            text = text.Slice(end);
        }

        return hasBlock ? CertificateContent.Of(certificates, keys, hasKey) : CertificateContent.Damaged("there is no certificate in it");
    }

    private static bool Closes(ReadOnlySpan<byte> end, ReadOnlySpan<byte> label) => end.StartsWith(label) && end.Slice(label.Length).StartsWith(Dashes);

    private static PublicKeyFacts? ReadKey(ReadOnlySpan<byte> body)
    {
        if (Decode(body) is not { } der)
        {
            return null;
        }

        var key = PrivateKeyParser.Parse(der);
        Array.Clear(der, 0, der.Length);
        return key;
    }

    // Base64 with blanks anywhere; null when it is anything else.
    private static byte[]? Decode(ReadOnlySpan<byte> body)
    {
        var bytes = new byte[body.Length * 3 / 4];
        var length = 0;
        uint buffer = 0;
        var bits = 0;
        var padding = 0;
        foreach (var c in body)
        {
            if (c is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                continue;
            }

            if (c == '=')
            {
                padding++;
                continue;
            }

            var digit = c is >= (byte)'A' and <= (byte)'Z' ? c - 'A' : c is >= (byte)'a' and <= (byte)'z' ? c - 'a' + 26 : c is >= (byte)'0' and <= (byte)'9' ? c - '0' + 52
                : c == '+' ? 62 : c == '/' ? 63 : -1;
            if (digit < 0 || padding > 0)
            {
                Array.Clear(bytes, 0, bytes.Length);
                return null;
            }

            buffer = (buffer << 6) | (uint)digit;
            bits += 6;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[length++] = (byte)(buffer >> bits);
            }
        }

        // The parser needs no trim: what lies behind the outer element is never read.
        return padding > 2 || length == 0 ? null : bytes;
    }
}
