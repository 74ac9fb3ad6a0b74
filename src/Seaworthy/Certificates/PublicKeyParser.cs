namespace Seaworthy.Certificates;

/// <summary>Reads a SubjectPublicKeyInfo (RFC 5280, 4.1.2.7).</summary>
internal static class PublicKeyParser
{
    /// <summary>The key; null when it is damaged.</summary>
    public static PublicKeyFacts? Parse(ReadOnlySpan<byte> content)
    {
        var parts = new DerReader(content);
        if (!parts.TryRead(DerReader.Sequence, out var algorithm) || !parts.TryRead(DerReader.BitString, out var bits))
        {
            return null;
        }

        var inner = new DerReader(algorithm);
        if (!inner.TryRead(DerReader.ObjectIdentifier, out var identifier))
        {
            return null;
        }

        var name = KeyAlgorithms.Name(DerValues.Identifier(identifier));
        var key = DerValues.Bits(bits);
        switch (name)
        {
            case "RSA":
                return new DerReader(key) is var rsa && rsa.TryRead(DerReader.Sequence, out var numbers) && new DerReader(numbers) is var list && list.TryRead(DerReader.Integer, out var modulus)
                    ? new PublicKeyFacts(name, DerValues.BitLength(modulus), DerValues.Unsigned(modulus).ToArray())
                    : null;
            case "EC":
                return new PublicKeyFacts(name, inner.TryRead(DerReader.ObjectIdentifier, out var curve) ? KeyAlgorithms.CurveBits(DerValues.Identifier(curve)) : 0, key.ToArray());
            case "DSA":
                return new PublicKeyFacts(name, inner.TryRead(DerReader.Sequence, out var numbersOfGroup) && new DerReader(numbersOfGroup) is var group && group.TryRead(DerReader.Integer, out var prime) ? DerValues.BitLength(prime) : 0, key.ToArray());
            default:
                return new PublicKeyFacts(name, 0, key.ToArray());
        }
    }
}
