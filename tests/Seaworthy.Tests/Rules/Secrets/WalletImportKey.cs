using System.Numerics;
using System.Security.Cryptography;

namespace Seaworthy.Tests.Rules.Secrets;

/// <summary>Makes private keys in wallet import format (base58check, version 0x80) from bytes that no wallet ever used.</summary>
internal static class WalletImportKey
{
    private const string Digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    public static string Make(bool valid)
    {
        byte[] payload = [0x80, .. SHA256.HashData("seaworthy test key, never funded"u8), 0x01];
        byte[] bytes = [.. payload, .. SHA256.HashData(SHA256.HashData(payload))[..4]];
        bytes[^1] ^= valid ? (byte)0 : (byte)1;
        var number = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
        var text = "";
        for (; number > 0; number /= 58)
        {
            text = Digits[(int)(number % 58)] + text;
        }

        return text;
    }
}
