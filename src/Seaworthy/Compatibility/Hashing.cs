using System.Security.Cryptography;

namespace Seaworthy.Compatibility;

/// <summary>SHA-256 on every target.</summary>
internal static class Hashing
{
    public static byte[] Sha256(byte[] data)
    {
#if NET
        return SHA256.HashData(data);
#else
        using var sha = SHA256.Create();
        return sha.ComputeHash(data);
#endif
    }
}
