using System.Net;
using System.Text;
using MailKit.Security;
using Seaworthy.Drivers.Tests.Support;

namespace Seaworthy.Drivers.Tests.Behaviour;

/// <summary>What the messages of SEA3108 claim, shown by MailKit and SmtpClient against a server of this process.</summary>
public sealed class MailConnectionTests
{
    private static readonly string Encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes($"\0app\0{Loopback.Password}"));

    [Theory]
    [InlineData(SecureSocketOptions.None)]
    [InlineData(SecureSocketOptions.Auto)]
    [InlineData(SecureSocketOptions.StartTlsWhenAvailable)]
    public async Task MailKit_logs_in_in_clear_where_the_server_offers_no_TLS(SecureSocketOptions options)
    {
        await using var server = new Loopback(PlayAsync);
        using var client = new MailKit.Net.Smtp.SmtpClient();
        await client.ConnectAsync("127.0.0.1", server.Port, options, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<AuthenticationException>(() => client.AuthenticateAsync("app", Loopback.Password, TestContext.Current.CancellationToken));
        Assert.Contains(Encoded, server.Clear, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MailKit_refuses_a_server_without_TLS_under_StartTls()
    {
        await using var server = new Loopback(PlayAsync);
        using var client = new MailKit.Net.Smtp.SmtpClient();
        await Assert.ThrowsAsync<NotSupportedException>(() => client.ConnectAsync("127.0.0.1", server.Port, SecureSocketOptions.StartTls, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task MailKit_begins_with_TLS_under_SslOnConnect_and_checks_the_certificate()
    {
        await using var server = new Loopback(v => v.SecureAsync());
        using var client = new MailKit.Net.Smtp.SmtpClient();
        await Assert.ThrowsAsync<SslHandshakeException>(() => client.ConnectAsync("127.0.0.1", server.Port, SecureSocketOptions.SslOnConnect, TestContext.Current.CancellationToken));
        Assert.Equal(0x16, await server.FirstByteAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SmtpClient_logs_in_in_clear_without_EnableSsl()
    {
        await using var server = new Loopback(PlayAsync);
        await SendAsync(server, enableSsl: false);
        Assert.Contains(Convert.ToBase64String(Encoding.ASCII.GetBytes(Loopback.Password)), server.Clear, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SmtpClient_refuses_a_server_without_TLS_under_EnableSsl()
    {
        await using var server = new Loopback(PlayAsync);
        await SendAsync(server, enableSsl: true);
        Assert.DoesNotContain("AUTH", server.Clear, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void SmtpClient_has_EnableSsl_off_by_default()
    {
        using var client = new System.Net.Mail.SmtpClient("127.0.0.1");
        Assert.False(client.EnableSsl);
    }

    private static async Task SendAsync(Loopback server, bool enableSsl)
    {
        using var client = new System.Net.Mail.SmtpClient("127.0.0.1", server.Port) { EnableSsl = enableSsl, Credentials = new NetworkCredential("app", Loopback.Password) };
        await Assert.ThrowsAsync<System.Net.Mail.SmtpException>(() => client.SendMailAsync("a@example.com", "b@example.com", "s", "b", TestContext.Current.CancellationToken));
    }

    // Offers logins but no STARTTLS, and refuses each.
    private static async Task PlayAsync(Loopback.Visit visit)
    {
        await visit.SayAsync("220 mail ready\r\n");
        while (await visit.ReadUntilAsync("\r\n") is { Length: > 0 } line)
        {
            await visit.SayAsync(
                line.StartsWith("EHLO", StringComparison.Ordinal) ? "250-mail\r\n250 AUTH PLAIN LOGIN\r\n"
                : line.StartsWith("AUTH LOGIN", StringComparison.OrdinalIgnoreCase) ? "334 UGFzc3dvcmQ6\r\n"
                : "535 no entry\r\n");
        }
    }
}
