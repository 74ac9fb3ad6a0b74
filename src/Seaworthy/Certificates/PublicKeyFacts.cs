namespace Seaworthy.Certificates;

/// <summary>A public key, or the public part of a private one.</summary>
/// <param name="Algorithm"><c>RSA</c>, <c>EC</c>, <c>DSA</c>, <c>Ed25519</c>, <c>Ed448</c>, or the identifier of another.</param>
/// <param name="Bits">Size of the modulus or field; 0 when it is not known.</param>
/// <param name="Public">RSA modulus or point of the curve; empty when it is not known.</param>
internal sealed record PublicKeyFacts(string Algorithm, int Bits, byte[] Public)
{
    /// <summary>Whether a private key belongs to this one; null when that can't be told.</summary>
    public bool? Fits(PublicKeyFacts other) =>
        Algorithm != other.Algorithm ? false
        : Public.Length == 0 || other.Public.Length == 0 ? null
        : Public.AsSpan().SequenceEqual(other.Public);

    public override string ToString() => Algorithm;
}
