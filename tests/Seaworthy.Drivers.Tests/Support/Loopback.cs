using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Seaworthy.Drivers.Tests.Support;

/// <summary>A server of this process that plays one script per connection and notes every byte that arrives.</summary>
internal sealed class Loopback : IAsyncDisposable
{
    /// <summary>When the server hangs up on whoever is still there; no driver under test needs a tenth of it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    public const string Password = "made-up-4711";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new(Limit);
    private readonly Func<Visit, Task> _script;
    private readonly Task _accepting;
    private readonly List<Task> _visits = [];
    private readonly TaskCompletionSource _oneVisit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<byte> _firstByte = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<MemoryStream> _received = [];

    public Loopback(Func<Visit, Task> script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Visits { get; private set; }

    /// <summary>The bytes that came from the network, one character each, connection after connection: only what is outside TLS can be read.</summary>
    public string Clear
    {
        get
        {
            lock (_received)
            {
                return string.Concat(_received.Select(r => Encoding.Latin1.GetString(r.ToArray())));
            }
        }
    }

    /// <summary>The first byte of the first connection, when it has come.</summary>
    public Task<byte> FirstByteAsync(CancellationToken cancellation) => _firstByte.Task.WaitAsync(Limit, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_visits);
        _stop.Dispose();
    }

    /// <summary>Waits until the script has run to its end for one connection, or the driver has hung up on it.</summary>
    public Task OneVisitAsync(CancellationToken cancellation) => _oneVisit.Task.WaitAsync(Limit, cancellation);

    private void Note(MemoryStream record, ReadOnlySpan<byte> bytes)
    {
        lock (_received)
        {
            record.Write(bytes);
        }

        _firstByte.TrySetResult(bytes[0]);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _visits.Add(ServeAsync(client, ++Visits));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The listener was stopped.
        }
    }

    private async Task ServeAsync(TcpClient client, int number)
    {
        var record = new MemoryStream();
        lock (_received)
        {
            _received.Add(record);
        }

        using (client)
        {
            try
            {
                await _script(new Visit(new Noting(client.GetStream(), record, this), number, _stop.Token));
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException or ObjectDisposedException)
            {
                // The driver hung up, which the test judges by what the driver throws.
            }
            finally
            {
                _oneVisit.TrySetResult();
            }
        }
    }

    /// <summary>One connection of a driver.</summary>
    internal sealed class Visit(Stream stream, int number, CancellationToken cancellation)
    {
        /// <summary>Counted from one.</summary>
        public int Number { get; } = number;

        public Stream Stream { get; private set; } = stream;

        public async Task<byte[]> ReadAsync(int length)
        {
            var bytes = new byte[length];
            await Stream.ReadExactlyAsync(bytes, cancellation);
            return bytes;
        }

        /// <summary>Reads until the text has been seen or the driver closes.</summary>
        public async Task<string> ReadUntilAsync(string text)
        {
            var seen = new StringBuilder();
            var one = new byte[1];
            while (!seen.ToString().EndsWith(text, StringComparison.Ordinal) && await Stream.ReadAsync(one, cancellation) == 1)
            {
                seen.Append((char)one[0]);
            }

            return seen.ToString();
        }

        public Task WriteAsync(params byte[] bytes) => Stream.WriteAsync(bytes, cancellation).AsTask();

        public Task SayAsync(string text) => WriteAsync(Encoding.Latin1.GetBytes(text));

        /// <summary>Goes on inside TLS, with a certificate that nobody trusts.</summary>
        public async Task SecureAsync(params SslApplicationProtocol[] protocols)
        {
            var tls = new SslStream(Stream);
            await tls.AuthenticateAsServerAsync(
                new SslServerAuthenticationOptions { ServerCertificate = ServerCertificates.Untrusted, ApplicationProtocols = protocols.Length == 0 ? null : [.. protocols] }, cancellation);
            Stream = tls;
        }

        /// <summary>Reads on until the driver closes.</summary>
        public async Task DrainAsync()
        {
            var buffer = new byte[4096];
            while (await Stream.ReadAsync(buffer, cancellation) > 0)
            {
            }
        }
    }

    private sealed class Noting(Stream inner, MemoryStream record, Loopback owner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            if (read > 0)
            {
                owner.Note(record, buffer.Span[..read]);
            }

            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override void Flush() => inner.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
