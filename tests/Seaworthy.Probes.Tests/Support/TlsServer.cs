using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Seaworthy.Probes.Tests.Support;

/// <summary>A TLS server on the loopback that keeps what was sent over finished handshakes and gives a fixed answer.</summary>
internal sealed class TlsServer : IAsyncDisposable
{
    private readonly ScriptedPeer _peer;
    private readonly SslServerAuthenticationOptions _options;
    private readonly string _answer;

    public TlsServer(
        X509Certificate2? certificate = null,
        SslProtocols protocols = SslProtocols.None,
        string answer = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n",
        X509Certificate2Collection? intermediates = null,
        IPAddress? address = null)
    {
        _answer = answer;
        _options = new SslServerAuthenticationOptions
        {
            ServerCertificateContext = SslStreamCertificateContext.Create(certificate ?? Certificates.Good, intermediates, offline: true),
            EnabledSslProtocols = protocols,
        };
        _peer = new ScriptedPeer(PlayAsync, address);
    }

    public int Port => _peer.Port;

    public int Connections => _peer.Connections;

    /// <summary>The texts that came over finished handshakes, one a connection.</summary>
    public ConcurrentQueue<string> Received { get; } = [];

    /// <summary>Waits until every connection has come to its end.</summary>
    public Task FinishAsync() => _peer.FinishAsync();

    public ValueTask DisposeAsync() => _peer.DisposeAsync();

    private async Task PlayAsync(Socket socket, CancellationToken stop)
    {
        await using var tls = new SslStream(new NetworkStream(socket, ownsSocket: false));
        try
        {
            await tls.AuthenticateAsServerAsync(_options, stop);
        }
        catch (AuthenticationException)
        {
            return;
        }

        var buffer = new byte[8192];
        var length = await tls.ReadAsync(buffer, stop);
        if (length > 0 && _answer.Length > 0)
        {
            await tls.WriteAsync(Encoding.Latin1.GetBytes(_answer), stop);
        }

        // Whatever else comes belongs to what was received.
        for (int more; length < buffer.Length && (more = await tls.ReadAsync(buffer.AsMemory(length), stop)) > 0;)
        {
            length += more;
        }

        Received.Enqueue(Encoding.Latin1.GetString(buffer, 0, length));
    }
}
