using System.Buffers.Binary;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Seaworthy.Probes.Tests.Support;

/// <summary>Servers that answer a ClientHello with hand-made bytes.</summary>
internal static class HelloServer
{
    private static readonly byte[] s_refusal = [21, 3, 1, 0, 2, 2, 70];

    /// <summary>Accepts one version and refuses all others.</summary>
    public static ScriptedPeer Offering(TlsVersion version, int suite, int fragment = int.MaxValue, byte[]? before = null, bool breaksOffOnOthers = false) =>
        Playing(asked => asked == version ? [.. before ?? [], .. Records(Hello(version, suite, []), fragment)] : breaksOffOnOthers ? [] : s_refusal);

    /// <summary>Answers every question with one version.</summary>
    public static ScriptedPeer Always(TlsVersion version, int suite) => Playing(_ => Records(Hello(version, suite, []), int.MaxValue));

    /// <summary>Answers TLS 1.3 with a HelloRetryRequest (RFC 8446, 4.1.3) for P-256.</summary>
    public static ScriptedPeer RetryRequesting() =>
        Playing(asked => asked == TlsVersion.Tls13
            ? Records(Hello(TlsVersion.Tls12, 0x1301, [0, 43, 0, 2, 3, 4, 0, 51, 0, 2, 0, 0x17], SHA256.HashData(Encoding.ASCII.GetBytes("HelloRetryRequest"))), int.MaxValue)
            : s_refusal);

    /// <summary>The ServerHello message.</summary>
    public static byte[] Hello(TlsVersion version, int suite, byte[] extensions, byte[]? random = null)
    {
        byte[] tail = extensions.Length == 0 ? [] : [(byte)(extensions.Length >> 8), (byte)extensions.Length, .. extensions];
        byte[] body = [(byte)((int)version >> 8), (byte)version, .. random ?? RandomNumberGenerator.GetBytes(32), 0, (byte)(suite >> 8), (byte)suite, 0, .. tail];
        return [2, 0, (byte)(body.Length >> 8), (byte)body.Length, .. body];
    }

    /// <summary>A handshake message in records of at most so many bytes.</summary>
    public static byte[] Records(byte[] message, int fragment) =>
        [.. message.Chunk(fragment).SelectMany(c => (byte[])[22, 3, 3, (byte)(c.Length >> 8), (byte)c.Length, .. c])];

    private static ScriptedPeer Playing(Func<TlsVersion, byte[]> answer) => new(async (socket, stop) =>
    {
        var hello = new byte[4096];
        var length = await socket.ReceiveAsync(hello, stop);
        var answered = answer(Asked(hello.AsSpan(0, length)));
        if (answered.Length > 0)
        {
            await socket.SendAsync(answered, stop);
            await socket.ReceiveAsync(hello, stop);
        }
    });

    // The version field, and TLS 1.3 where the extension with its one version is there.
    private static TlsVersion Asked(ReadOnlySpan<byte> hello) =>
        hello.IndexOf<byte>([0, 43, 0, 3, 2, 3, 4]) >= 0 ? TlsVersion.Tls13 : (TlsVersion)BinaryPrimitives.ReadUInt16BigEndian(hello[9..]);
}
