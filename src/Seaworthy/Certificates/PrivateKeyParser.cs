namespace Seaworthy.Certificates;

/// <summary>Reads the public part of a private key (PKCS#8, PKCS#1, SEC 1) and keeps nothing else of it.</summary>
internal static class PrivateKeyParser
{
    /// <summary>The public part; null when it is no private key or damaged. Its bytes are empty where the key does not carry them.</summary>
    public static PublicKeyFacts? Parse(ReadOnlySpan<byte> der)
    {
        if (!TryOpen(der, out var parts))
        {
            return null;
        }

        if (!parts.TryRead(DerReader.Sequence, out var algorithm))
        {
            return Plain(ref parts);
        }

        // PKCS#8: the algorithm, then the key in the algorithm's own form.
        var names = new DerReader(algorithm);
        if (!names.TryRead(DerReader.ObjectIdentifier, out var identifier) || !parts.TryRead(DerReader.OctetString, out var inner))
        {
            return null;
        }

        var name = KeyAlgorithms.Name(DerValues.Identifier(identifier));
        return name is not ("RSA" or "EC") ? new PublicKeyFacts(name, 0, [])
            : TryOpen(inner, out parts) ? Plain(ref parts)
            : null;
    }

    // Every form is a sequence that begins with its version.
    private static bool TryOpen(ReadOnlySpan<byte> der, out DerReader parts)
    {
        var outer = new DerReader(der);
        parts = outer.TryRead(DerReader.Sequence, out var key) ? new DerReader(key) : default;
        return parts.Skip(DerReader.Integer);
    }

    private static PublicKeyFacts? Plain(ref DerReader parts) => parts.Next switch
    {
        DerReader.Integer => FromPkcs1(ref parts),
        DerReader.OctetString => FromSec1(ref parts),
        _ => null,
    };

    private static PublicKeyFacts? FromPkcs1(ref DerReader parts) =>
        parts.TryRead(DerReader.Integer, out var modulus) ? new PublicKeyFacts("RSA", DerValues.BitLength(modulus), DerValues.Unsigned(modulus).ToArray()) : null;

    private static PublicKeyFacts? FromSec1(ref DerReader parts)
    {
        if (!parts.Skip(DerReader.OctetString))
        {
            return null;
        }

        parts.Skip(0xA0);
        var point = parts.TryRead(0xA1, out var wrapped) && new DerReader(wrapped) is var inner && inner.TryRead(DerReader.BitString, out var bits) ? DerValues.Bits(bits).ToArray() : [];
        return new PublicKeyFacts("EC", 0, point);
    }
}
