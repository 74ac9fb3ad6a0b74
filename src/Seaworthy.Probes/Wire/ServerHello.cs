using System.Buffers.Binary;
using System.Net.Security;

namespace Seaworthy.Probes.Wire;

/// <summary>Reads a ServerHello's body. A HelloRetryRequest is one too, and tells version and suite just as well.</summary>
internal static class ServerHello
{
    private const int FixedLength = 2 + 32 + 1;

    /// <summary>Reads the body of a ServerHello message; false when it is none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> body, out TlsVersion version, out TlsCipherSuite suite)
    {
        version = TlsVersion.None;
        suite = default;
        if (body.Length < FixedLength + 3)
        {
            return false;
        }

        var sessionLength = body[FixedLength - 1];
        var at = FixedLength + sessionLength;
        if (sessionLength > 32 || body.Length < at + 3)
        {
            return false;
        }

        version = (TlsVersion)BinaryPrimitives.ReadUInt16BigEndian(body);
        suite = (TlsCipherSuite)BinaryPrimitives.ReadUInt16BigEndian(body[at..]);
        var extensions = body[(at + 3)..];
        return (extensions.Length == 0 || TryReadExtensions(extensions, ref version)) && version is >= TlsVersion.Ssl30 and <= TlsVersion.Tls13;
    }

    // TLS 1.3 calls itself 1.2 in the version field; the truth is in an extension.
    private static bool TryReadExtensions(ReadOnlySpan<byte> extensions, ref TlsVersion version)
    {
        if (extensions.Length < 2 || BinaryPrimitives.ReadUInt16BigEndian(extensions) != extensions.Length - 2)
        {
            return false;
        }

        extensions = extensions[2..];
        while (extensions.Length >= 4)
        {
            var type = (ExtensionType)BinaryPrimitives.ReadUInt16BigEndian(extensions);
            var length = BinaryPrimitives.ReadUInt16BigEndian(extensions[2..]);
            if (length > extensions.Length - 4)
            {
                return false;
            }

            if (type == ExtensionType.SupportedVersions && length == 2)
            {
                version = (TlsVersion)BinaryPrimitives.ReadUInt16BigEndian(extensions[4..]);
            }

            extensions = extensions[(4 + length)..];
        }

        return extensions.Length == 0;
    }
}
