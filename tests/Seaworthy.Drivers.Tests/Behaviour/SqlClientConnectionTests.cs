using System.Net.Security;
using System.Text;
using Microsoft.Data.SqlClient;
using Seaworthy.Drivers.Tests.Support;

namespace Seaworthy.Drivers.Tests.Behaviour;

/// <summary>What the messages of SEA3101 claim, shown by Microsoft.Data.SqlClient against a server of this process.</summary>
public sealed class SqlClientConnectionTests
{
    private const byte LoginOnly = 0;
    private const byte Always = 1;
    private const byte NotSupported = 2;

    [Theory]
    [InlineData("Encrypt=False", LoginOnly)]
    [InlineData("Encrypt=Optional", LoginOnly)]
    [InlineData("Encrypt=True", Always)]
    [InlineData("Encrypt=Mandatory", Always)]
    [InlineData("", Always)]
    public async Task The_driver_asks_for_what_Encrypt_says(string settings, byte asked)
    {
        byte? seen = null;
        await using var server = new Loopback(async v => seen = await TakePreloginAsync(v));
        await OpenAsync(server, settings);
        Assert.Equal(asked, seen);
    }

    [Fact]
    public async Task Without_encryption_even_the_login_goes_in_clear_to_a_server_that_says_it_has_none()
    {
        await using var server = new Loopback(async v =>
        {
            await TakePreloginAsync(v);
            await AnswerPreloginAsync(v, NotSupported);
            await v.ReadUntilAsync(Scrambled(Loopback.Password));
        });
        await OpenAsync(server, "Encrypt=False");
        Assert.Contains(Scrambled(Loopback.Password), server.Clear, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_encryption_a_server_that_has_none_is_refused()
    {
        await using var server = new Loopback(async v =>
        {
            await TakePreloginAsync(v);
            await AnswerPreloginAsync(v, NotSupported);
            await v.DrainAsync();
        });
        await OpenAsync(server, "Encrypt=True;TrustServerCertificate=True");
        Assert.DoesNotContain(Scrambled(Loopback.Password), server.Clear, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Encrypt=True;TrustServerCertificate=True", true)]
    [InlineData("Encrypt=True;TrustServerCertificate=yes", true)]
    [InlineData("Encrypt=True", false)]
    [InlineData("", false)]
    public async Task An_untrusted_certificate_gets_the_password_with_TrustServerCertificate_alone(string settings, bool gets)
    {
        var login = "";
        await using var server = new Loopback(async v =>
        {
            await TakePreloginAsync(v);
            await AnswerPreloginAsync(v, Always);
            var frames = new TdsFrames(v.Stream);
            await using var tls = new SslStream(frames);
            await tls.AuthenticateAsServerAsync(
                new SslServerAuthenticationOptions { ServerCertificate = ServerCertificates.Untrusted, EnabledSslProtocols = System.Security.Authentication.SslProtocols.Tls12 });
            frames.IsFramed = false;
            var packet = new byte[2048];
            login = Encoding.Latin1.GetString(packet, 0, await tls.ReadAsync(packet));
        });
        await OpenAsync(server, settings);
        Assert.Equal(gets, login.Contains(Scrambled(Loopback.Password), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Strict_begins_with_TLS_and_rejects_an_untrusted_certificate_in_spite_of_TrustServerCertificate()
    {
        byte? prelogin = null;
        await using var server = new Loopback(async v =>
        {
            await v.SecureAsync(new SslApplicationProtocol("tds/8.0"));
            prelogin = await TakePreloginAsync(v);
        });
        await OpenAsync(server, "Encrypt=Strict;TrustServerCertificate=True");
        Assert.Equal(0x16, await server.FirstByteAsync(TestContext.Current.CancellationToken));
        Assert.Null(prelogin);
    }

    private static async Task OpenAsync(Loopback server, string settings)
    {
        await using var connection = new SqlConnection($"Server=tcp:127.0.0.1,{server.Port};User ID=app;Password={Loopback.Password};Pooling=false;Connect Timeout=10;ConnectRetryCount=0;{settings}");
        await Assert.ThrowsAnyAsync<Exception>(() => connection.OpenAsync(TestContext.Current.CancellationToken));
    }

    // [MS-TDS] 2.2.6.5: a table of five-byte entries; entry 1 leads to the encryption that is asked for.
    private static async Task<byte> TakePreloginAsync(Loopback.Visit visit)
    {
        var head = await visit.ReadAsync(8);
        var body = await visit.ReadAsync((head[2] << 8 | head[3]) - 8);
        for (var at = 0; body[at] != 0xff; at += 5)
        {
            if (body[at] == 1)
            {
                return body[body[at + 1] << 8 | body[at + 2]];
            }
        }

        throw new IOException("no encryption entry");
    }

    private static Task AnswerPreloginAsync(Loopback.Visit visit, byte encryption) =>
        visit.WriteAsync(
            4, 1, 0, 26, 0, 0, 1, 0,
            0, 0, 11, 0, 6,
            1, 0, 17, 0, 1,
            0xff,
            16, 0, 0x10, 0, 0, 0,
            encryption);

    // The login packet's disguise of a password: UTF-16, halves swapped, and 0xA5 over it.
    private static string Scrambled(string password) =>
        string.Concat(Encoding.Unicode.GetBytes(password).Select(b => (char)((((b & 0x0f) << 4) | (b >> 4)) ^ 0xa5)));
}
