using System.Text;

namespace Seaworthy.Tests.Rules.Secrets;

/// <summary>Makes tokens of GitHub's published form: prefix, 30 characters, CRC-32 of them in base62. None was ever issued.</summary>
internal static class GitHubToken
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static string Make(string body, bool valid)
    {
        var checksum = Crc32(Encoding.ASCII.GetBytes(body)) + (valid ? 0u : 1u);
        var text = "";
        for (var i = 0; i < 6; i++, checksum /= 62)
        {
            text = Digits[(int)(checksum % 62)] + text;
        }

        return "ghp_" + body + text;
    }

    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
