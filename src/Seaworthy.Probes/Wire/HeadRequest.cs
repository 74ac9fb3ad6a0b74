using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Seaworthy.Probes.Wire;

/// <summary>Sends one HEAD request for <c>/</c> and reads the answer's head: at most 16 KiB, no redirect followed, no cookie, no credential.</summary>
internal static class HeadRequest
{
    private const int MaxBytes = 16 * 1024;

    /// <summary>Opens a connection in clear text and sends the request. Never throws.</summary>
    public static async Task<(HttpFacts? Http, ProbeFailure Failure)> SendInClearAsync(Target target, CancellationToken cancellationToken)
    {
        NetworkStream connection;
        try
        {
            connection = await target.ConnectAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            return (null, ConnectionFailure.Of(e));
        }

        await using (connection.ConfigureAwait(false))
        {
            return await SendAsync(connection, target, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends the request over a connection. Never throws.</summary>
    public static async Task<(HttpFacts? Http, ProbeFailure Failure)> SendAsync(Stream stream, Target target, CancellationToken cancellationToken)
    {
        try
        {
            var host = HostHeader(target);
            var request = $"HEAD / HTTP/1.1\r\nHost: {host}\r\nUser-Agent: seaworthy\r\nAccept: */*\r\nConnection: close\r\n\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(request), cancellationToken).ConfigureAwait(false);
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            return await ReadAsync(stream, target, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            return (null, ConnectionFailure.Of(e));
        }
    }

    private static async Task<(HttpFacts? Http, ProbeFailure Failure)> ReadAsync(Stream stream, Target target, CancellationToken cancellationToken)
    {
        var bytes = new byte[MaxBytes];
        var (start, length) = (0, 0);
        while (length < MaxBytes)
        {
            var read = await stream.ReadAsync(bytes.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return (null, length > 0 && !LooksLikeHttp(bytes.AsSpan(0, length)) ? ProbeFailure.PlainText : ProbeFailure.Reset);
            }

            length += read;
            if (!LooksLikeHttp(bytes.AsSpan(0, length)))
            {
                return (null, ProbeFailure.PlainText);
            }

            for (int end; (end = bytes.AsSpan(start, length - start).IndexOf("\r\n\r\n"u8)) >= 0; start += end + 4)
            {
                var head = Encoding.Latin1.GetString(bytes, start, end);
                if (HttpAnswer.Parse(head, target.ServerName ?? target.Address.ToString()) is not { } answer)
                {
                    return (null, ProbeFailure.PlainText);
                }

                // Status 1xx announces another answer.
                if (answer.Status >= 200)
                {
                    return (answer, default);
                }
            }
        }

        return (null, ProbeFailure.PlainText);
    }

    private static bool LooksLikeHttp(ReadOnlySpan<byte> start) => start[..Math.Min(5, start.Length)].SequenceEqual("HTTP/"u8[..Math.Min(5, start.Length)]);

    private static string HostHeader(Target target)
    {
        var host = target.ServerName ?? (target.Address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{target.Address}]" : target.Address.ToString());
        var isDefault = target.Endpoint.Port == (target.Endpoint.IsClearText ? 80 : 443);
        return isDefault ? host : string.Create(CultureInfo.InvariantCulture, $"{host}:{target.Endpoint.Port}");
    }
}
