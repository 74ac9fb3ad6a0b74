using System.Net;
using System.Net.Sockets;
using System.Text;
using Seaworthy.Probes.Tests.Support;

namespace Seaworthy.Probes.Tests;

/// <summary>Peers that give no answer end within the bound, with the cause, and are never taken for good or bad.</summary>
public sealed class UncheckedTests : ProbeTest
{
    [Fact]
    public async Task A_closed_port_is_unreachable()
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        Assert.Equal(ProbeFailure.Unreachable, await AskUnchecked(Endpoint(port)));
    }

    [Fact]
    public async Task A_silent_peer_times_out()
    {
        await using var peer = ScriptedPeer.Silent();
        Assert.Equal(ProbeFailure.TimedOut, await AskUnchecked(Endpoint(peer.Port), Hasty));
    }

    [Fact]
    public async Task A_peer_that_resets_is_told()
    {
        await using var peer = ScriptedPeer.Resetting();
        Assert.Equal(ProbeFailure.Reset, await AskUnchecked(Endpoint(peer.Port)));
    }

    [Fact]
    public async Task A_peer_that_closes_without_a_word_is_told()
    {
        await using var peer = ScriptedPeer.Closing();
        Assert.Equal(ProbeFailure.Reset, await AskUnchecked(Endpoint(peer.Port)));
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")]
    [InlineData("-ERR unknown command\r\n")]
    [InlineData("?")]
    public async Task A_peer_that_answers_in_plain_text_is_told(string answer)
    {
        await using var peer = ScriptedPeer.Answering(Encoding.ASCII.GetBytes(answer + new string(' ', 8)));
        Assert.Equal(ProbeFailure.PlainText, await AskUnchecked(Endpoint(peer.Port)));
    }

    [Theory]
    [InlineData("220 mail.example ESMTP\r\n")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("* OK IMAP4rev1 ready\r\n")]
    public async Task A_peer_that_greets_in_plain_text_is_told(string greeting)
    {
        await using var peer = ScriptedPeer.Greeting(Encoding.ASCII.GetBytes(greeting));
        Assert.Equal(ProbeFailure.PlainText, await AskUnchecked(Endpoint(peer.Port)));
    }

    [Fact]
    public async Task A_greeting_shorter_than_a_record_is_told()
    {
        await using var peer = new ScriptedPeer(async (socket, stop) =>
        {
            await socket.SendAsync("hi"u8.ToArray(), stop);
            await socket.ReceiveAsync(new byte[4096], stop);
            socket.Shutdown(SocketShutdown.Send);
            await socket.ReceiveAsync(new byte[4096], stop);
        });
        Assert.Equal(ProbeFailure.PlainText, await AskUnchecked(Endpoint(peer.Port)));
    }

    [Fact]
    public async Task A_trickle_of_bytes_times_out()
    {
        // A valid start of a ServerHello, a byte at a time, that would take minutes.
        await using var peer = new ScriptedPeer(async (socket, stop) =>
        {
            byte[] start = [22, 3, 3, 16, 0, 2, 0, 15, 252, 3, 3];
            for (var i = 0; ; i++)
            {
                await socket.SendAsync(new[] { i < start.Length ? start[i] : (byte)0 }, stop);
                await Task.Delay(50, stop);
            }
        });
        Assert.Equal(ProbeFailure.TimedOut, await AskUnchecked(Endpoint(peer.Port), Options with { Timeout = TimeSpan.FromSeconds(1) }));
    }

    [Theory]
    [InlineData(new byte[] { 0xAA })]
    [InlineData(new byte[] { 22, 3, 3, 64, 0, 2, 0, 63, 252 })]
    [InlineData(new byte[] { 22, 3, 3, 64, 0, 2, 255, 255, 255 })]
    [InlineData(new byte[] { 22, 3, 3, 0, 4, 2, 0, 0, 0 })]
    [InlineData(new byte[] { 22, 3, 3, 0, 4, 14, 0, 0, 0 })]
    [InlineData(new byte[] { 22, 3, 3, 0, 0 })]
    [InlineData(new byte[] { 21, 3, 3, 0, 2, 1, 90 })]
    [InlineData(new byte[] { 21, 3, 3, 0, 2, 9, 9 })]
    public async Task Endless_garbage_ends(byte[] repeated)
    {
        await using var peer = new ScriptedPeer(async (socket, stop) =>
        {
            var flood = Enumerable.Repeat(repeated, 4096 / repeated.Length).SelectMany(b => b).ToArray();
            for (; ; )
            {
                await socket.SendAsync(flood, stop);
            }
        });
        Assert.Equal(ProbeFailure.PlainText, await AskUnchecked(Endpoint(peer.Port)));
    }

    [Theory]
    [InlineData(255, 255)]
    [InlineData(72, 1)]
    public async Task A_record_longer_than_the_standard_allows_is_not_awaited(byte high, byte low)
    {
        await using var peer = ScriptedPeer.Answering(22, 3, 3, high, low, 2, 0, 0, 100);
        Assert.Equal(ProbeFailure.PlainText, await AskUnchecked(Endpoint(peer.Port)));
    }

    [Fact]
    public async Task A_record_that_breaks_off_is_told()
    {
        await using var peer = new ScriptedPeer(async (socket, stop) =>
        {
            await socket.ReceiveAsync(new byte[4096], stop);
            await socket.SendAsync(new byte[] { 22, 3, 3, 0, 100, 2, 0, 0, 96, 3, 3 }, stop);
            socket.Shutdown(SocketShutdown.Send);
        });
        Assert.Equal(ProbeFailure.Reset, await AskUnchecked(Endpoint(peer.Port)));
    }

    [Fact]
    public async Task A_suite_that_was_not_offered_is_no_answer()
    {
        await using var peer = HelloServer.Always(TlsVersion.Tls12, 0xFAFA);
        Assert.Contains(TlsVersion.Tls12, (await AskChecked(Endpoint(peer.Port))).Tls!.Undecided);
    }

    [Fact]
    public async Task A_version_above_the_one_that_was_asked_for_is_no_answer()
    {
        await using var peer = HelloServer.Always(TlsVersion.Tls12, 0x002F);
        Assert.Equal([TlsVersion.Ssl30, TlsVersion.Tls10, TlsVersion.Tls11], (await AskChecked(Endpoint(peer.Port))).Tls!.Undecided);
    }

    [Fact]
    public async Task A_name_that_is_not_found_is_told()
    {
        var options = Options with { Resolve = (_, _) => throw new SocketException((int)SocketError.HostNotFound) };
        Assert.Equal(ProbeFailure.NameNotFound, await AskUnchecked(Endpoint(443), options));
    }

    [Fact]
    public async Task A_name_server_that_hangs_times_out()
    {
        var options = Hasty with { Resolve = async (_, _) => await new TaskCompletionSource<IPAddress[]>().Task };
        Assert.Equal(ProbeFailure.TimedOut, await AskUnchecked(Endpoint(443), options));
    }

    [Theory]
    [InlineData("", 443)]
    [InlineData("a b", 443)]
    [InlineData("host/path", 443)]
    [InlineData("host\r\nX: y", 443)]
    [InlineData("user@host", 443)]
    [InlineData("host", 0)]
    [InlineData("host", 65536)]
    public async Task What_is_no_host_and_port_is_told(string host, int port) =>
        Assert.Equal(ProbeFailure.NameNotFound, await AskUnchecked(Endpoint(port, host)));

    [Fact]
    public async Task A_host_of_endless_length_is_told() =>
        Assert.Equal(ProbeFailure.NameNotFound, await AskUnchecked(Endpoint(443, new string('a', 100_000))));

    [Fact]
    public async Task A_cancelled_question_throws()
    {
        await using var peer = ScriptedPeer.Silent();
        using var interrupt = new CancellationTokenSource();
        interrupt.CancelAfter(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EndpointProbe.ProbeAsync(Endpoint(peer.Port), Options, interrupt.Token));
    }

    [Fact]
    public async Task A_second_address_is_used_when_the_first_does_not_answer()
    {
        await using var server = new TlsServer();
        var options = Options with { Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Parse("127.0.0.77"), IPAddress.Loopback }) };
        Assert.NotEmpty((await AskChecked(Endpoint(server.Port), options)).Tls!.Offered);
    }
}
