using System.Net;
using System.Net.Sockets;

namespace Seaworthy.Probes.Tests.Support;

/// <summary>A server on the loopback that plays a script on every connection, and counts them.</summary>
internal sealed class ScriptedPeer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Socket, CancellationToken, Task> _script;
    private readonly Task _accepting;
    private int _connections;

    public ScriptedPeer(Func<Socket, CancellationToken, Task> script, IPAddress? address = null)
    {
        _listener = new TcpListener(address ?? IPAddress.Loopback, 0);
        _script = script;
        _listener.Start(64);
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Sends fixed bytes as soon as the first bytes arrive, then waits for the peer to close.</summary>
    public static ScriptedPeer Answering(params byte[] answer) => new(async (socket, stop) =>
    {
        await socket.ReceiveAsync(new byte[4096], stop);
        await socket.SendAsync(answer, stop);
        await DrainAsync(socket, stop);
    });

    /// <summary>Sends fixed bytes on connecting, then waits for the peer to close.</summary>
    public static ScriptedPeer Greeting(ReadOnlyMemory<byte> greeting) => new(async (socket, stop) =>
    {
        await socket.SendAsync(greeting, stop);
        await DrainAsync(socket, stop);
    });

    /// <summary>Accepts and never speaks.</summary>
    public static ScriptedPeer Silent() => new(DrainAsync);

    /// <summary>Breaks off with a reset.</summary>
    public static ScriptedPeer Resetting() => new(async (socket, stop) =>
    {
        await socket.ReceiveAsync(new byte[16], stop);
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    });

    /// <summary>Closes in order, without a word.</summary>
    public static ScriptedPeer Closing() => new(async (socket, stop) =>
    {
        await socket.ReceiveAsync(new byte[4096], stop);
        socket.Shutdown(SocketShutdown.Both);
    });

    /// <summary>Accepts no more and waits until every script has come to its own end.</summary>
    public async Task FinishAsync()
    {
        _listener.Stop();
        await _accepting;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await FinishAsync();
        _stop.Dispose();
    }

    private static async Task DrainAsync(Socket socket, CancellationToken stop)
    {
        var buffer = new byte[4096];
        while (await socket.ReceiveAsync(buffer, stop) > 0)
        {
        }
    }

    private async Task AcceptAsync()
    {
        var playing = new List<Task>();
        try
        {
            for (; ; )
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                playing.Add(PlayAsync(socket));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // No more is accepted.
        }

        await Task.WhenAll(playing);
    }

    private async Task PlayAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                await _script(socket, _stop.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // The probe has gone.
            }
        }
    }
}
