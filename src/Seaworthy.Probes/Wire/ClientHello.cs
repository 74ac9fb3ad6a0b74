using System.Net.Security;
using System.Security.Cryptography;
using System.Text;

namespace Seaworthy.Probes.Wire;

/// <summary>
/// Builds a ClientHello that asks for one version alone (RFC 8446, 5246, 4346, 2246, 6101). It is written by hand because a TLS library refuses
/// old versions and suites before it sends anything, which looks as if the server had refused them.
/// </summary>
internal static class ClientHello
{
    private const int EmptyRenegotiationInfoScsv = 0x00FF;

    // X25519MLKEM768, X25519, P-256, P-384, P-521, X448, brainpool (TLS 1.3 numbers), ffdhe2048 to ffdhe8192.
    private static readonly ushort[] s_groups =
        [0x11EC, 0x001D, 0x0017, 0x0018, 0x0019, 0x001E, 0x001F, 0x0020, 0x0021, 0x0100, 0x0101, 0x0102, 0x0103, 0x0104];

    // The same without the hybrid group, and the curves that only old servers have: brainpool (old numbers), secp256k1, P-224, P-192.
    private static readonly ushort[] s_oldGroups =
        [0x001D, 0x0017, 0x0018, 0x0019, 0x001E, 0x001A, 0x001B, 0x001C, 0x0016, 0x0015, 0x0013, 0x0100, 0x0101, 0x0102, 0x0103, 0x0104];

    // ECDSA, Ed25519, Ed448, RSA-PSS, RSA PKCS#1 with SHA-2, then SHA-1, DSA and MD5 for old servers.
    private static readonly ushort[] s_signatures =
    [
        0x0403, 0x0503, 0x0603, 0x081A, 0x081B, 0x081C, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809, 0x080A, 0x080B,
        0x0401, 0x0501, 0x0601, 0x0303, 0x0301, 0x0402, 0x0502, 0x0602, 0x0203, 0x0201, 0x0202, 0x0101,
    ];

    /// <summary>A whole record that holds the hello.</summary>
    /// <param name="version">The one version that is asked for.</param>
    /// <param name="suites">The suites to offer.</param>
    /// <param name="serverName">The name for SNI, or null for none.</param>
    public static byte[] Build(TlsVersion version, ReadOnlySpan<TlsCipherSuite> suites, string? serverName)
    {
        var chosen = suites.ToArray();
        var isTls13 = version == TlsVersion.Tls13;
        var writer = new ByteWriter();
        writer.Byte((int)ContentType.Handshake);
        writer.Short(version == TlsVersion.Ssl30 ? 0x0300 : 0x0301);
        writer.Prefixed(2, () =>
        {
            var message = writer.Length;
            writer.Byte(1);
            writer.Prefixed(3, () =>
            {
                writer.Short(isTls13 ? (int)TlsVersion.Tls12 : (int)version);
                writer.Bytes(RandomNumberGenerator.GetBytes(32));
                writer.Prefixed(1, () => writer.Bytes(isTls13 ? RandomNumberGenerator.GetBytes(32) : []));
                writer.Prefixed(2, () =>
                {
                    foreach (var suite in chosen)
                    {
                        writer.Short((int)suite);
                    }

                    if (!isTls13)
                    {
                        writer.Short(EmptyRenegotiationInfoScsv);
                    }
                });
                writer.Prefixed(1, () => writer.Byte(0));
                if (version != TlsVersion.Ssl30)
                {
                    writer.Prefixed(2, () => Extensions(writer, version, serverName, message));
                }
            });
        });
        return writer.Written.ToArray();
    }

    private static void Extensions(ByteWriter writer, TlsVersion version, string? serverName, int message)
    {
        if (serverName is not null)
        {
            Extension(writer, ExtensionType.ServerName, () => writer.Prefixed(2, () =>
            {
                writer.Byte(0);
                writer.Prefixed(2, () => writer.Bytes(Encoding.ASCII.GetBytes(serverName)));
            }));
        }

        Extension(writer, ExtensionType.SupportedGroups, () => writer.Prefixed(2, () => writer.Shorts(version == TlsVersion.Tls13 ? s_groups : s_oldGroups)));
        if (version != TlsVersion.Tls13)
        {
            Extension(writer, ExtensionType.PointFormats, () => writer.Prefixed(1, () => writer.Bytes([0, 1, 2])));
            Extension(writer, ExtensionType.EncryptThenMac, () => { });
            Extension(writer, ExtensionType.ExtendedMasterSecret, () => { });
        }

        if (version >= TlsVersion.Tls12)
        {
            Extension(writer, ExtensionType.SignatureAlgorithms, () => writer.Prefixed(2, () => writer.Shorts(s_signatures)));
        }

        if (version == TlsVersion.Tls13)
        {
            Extension(writer, ExtensionType.SupportedVersions, () => writer.Prefixed(1, () => writer.Short((int)TlsVersion.Tls13)));
            Extension(writer, ExtensionType.KeyExchangeModes, () => writer.Prefixed(1, () => writer.Byte(1)));

            // Any 32 bytes are a public key on this curve; no secret stands behind it, because no handshake is ever finished.
            Extension(writer, ExtensionType.KeyShare, () => writer.Prefixed(2, () =>
            {
                writer.Short(0x001D);
                writer.Prefixed(2, () => writer.Bytes(RandomNumberGenerator.GetBytes(32)));
            }));
        }

        Pad(writer, message);
    }

    // RFC 7685: some load balancers hang on a hello of 256 to 511 bytes.
    private static void Pad(ByteWriter writer, int message)
    {
        var length = writer.Length - message;
        if (length is > 255 and < 512)
        {
            Extension(writer, ExtensionType.Padding, () => writer.Bytes(new byte[Math.Max(1, 512 - length - 4)]));
        }
    }

    private static void Extension(ByteWriter writer, ExtensionType type, Action content)
    {
        writer.Short((int)type);
        writer.Prefixed(2, content);
    }
}
