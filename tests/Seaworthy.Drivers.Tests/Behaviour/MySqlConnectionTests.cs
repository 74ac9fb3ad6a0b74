using System.Security.Cryptography;
using System.Text;
using Seaworthy.Drivers.Tests.Support;

namespace Seaworthy.Drivers.Tests.Behaviour;

/// <summary>What the messages of SEA3103 claim, shown by both MySQL drivers against a server of this process.</summary>
public sealed class MySqlConnectionTests
{
    private const int OffersTls = 0x800;
    private const char ComQuit = '\u0001';

    [Theory]
    [InlineData("SslMode=None")]
    [InlineData("SslMode=Preferred")]
    [InlineData("")]
    public async Task MySqlConnector_logs_in_in_clear_where_the_server_offers_no_TLS(string settings)
    {
        await using var server = new Loopback(v => PlayAsync(v));
        await OpenAsync(server, settings);
        Assert.Contains("app-user", server.Clear, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SslMode=Disabled")]
    [InlineData("SslMode=Preferred")]
    [InlineData("")]
    public async Task MySql_Data_logs_in_in_clear_where_the_server_offers_no_TLS(string settings)
    {
        await using var server = new Loopback(v => PlayAsync(v));
        await OpenOracleAsync(server, settings);
        Assert.Contains("app-user", server.Clear, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Required")]
    [InlineData("VerifyCA")]
    [InlineData("VerifyFull")]
    public async Task MySqlConnector_refuses_a_server_without_TLS_from_Required_on(string mode)
    {
        await using var server = new Loopback(v => PlayAsync(v));
        await OpenAsync(server, $"SslMode={mode}");
        Assert.DoesNotContain("app-user", server.Clear, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Required")]
    [InlineData("VerifyFull")]
    public async Task MySql_Data_refuses_a_server_without_TLS_from_Required_on(string mode)
    {
        await using var server = new Loopback(v => PlayAsync(v));
        await OpenOracleAsync(server, $"SslMode={mode}");
        Assert.DoesNotContain("app-user", server.Clear, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Required_logs_in_with_any_certificate()
    {
        var login = new TaskCompletionSource<string>();
        await using var server = new Loopback(v => PlayAsync(v, OffersTls, login: login));
        await OpenAsync(server, "SslMode=Required");
        Assert.Contains("app-user", await login.Task.WaitAsync(Loopback.Limit, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("app-user", server.Clear, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Required", true)]
    [InlineData("VerifyCA", false)]
    [InlineData("VerifyFull", false)]
    public async Task MySqlConnector_works_over_an_untrusted_certificate_below_VerifyCA_alone(string mode, bool works)
    {
        var asked = new TaskCompletionSource();
        await using var server = new Loopback(v => PlayAsync(v, OffersTls, asked: asked));
        await OpenAsync(server, $"SslMode={mode}");
        Assert.Equal(works, asked.Task.IsCompletedSuccessfully);
    }

    [Theory]
    [InlineData("Required", true)]
    [InlineData("VerifyCA", false)]
    [InlineData("VerifyFull", false)]
    public async Task MySql_Data_works_over_an_untrusted_certificate_below_VerifyCA_alone(string mode, bool works)
    {
        var asked = new TaskCompletionSource();
        await using var server = new Loopback(v => PlayAsync(v, OffersTls, asked: asked));
        await OpenOracleAsync(server, $"SslMode={mode}");
        Assert.Equal(works, asked.Task.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task With_AllowPublicKeyRetrieval_whoever_answers_learns_the_password()
    {
        var learnt = new TaskCompletionSource<string>();
        await using var server = new Loopback(v => PlayAsync(v, plugin: "caching_sha2_password", learnt: learnt));
        await OpenOracleAsync(server, "AllowPublicKeyRetrieval=True");
        Assert.Equal(Loopback.Password, await learnt.Task.WaitAsync(Loopback.Limit, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_AllowPublicKeyRetrieval_the_key_is_not_asked_for()
    {
        var learnt = new TaskCompletionSource<string>();
        await using var server = new Loopback(v => PlayAsync(v, plugin: "caching_sha2_password", learnt: learnt));
        await OpenOracleAsync(server, "");
        Assert.False(learnt.Task.IsCompleted);
    }

    [Fact]
    public async Task MySqlConnector_asks_for_the_key_on_this_machine_even_without_AllowPublicKeyRetrieval()
    {
        var learnt = new TaskCompletionSource<string>();
        await using var server = new Loopback(v => PlayAsync(v, plugin: "caching_sha2_password", learnt: learnt));
        await OpenAsync(server, "");
        Assert.Equal(Loopback.Password, await learnt.Task.WaitAsync(Loopback.Limit, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task With_Required_AllowPublicKeyRetrieval_gives_nothing_to_a_server_without_TLS()
    {
        var learnt = new TaskCompletionSource<string>();
        await using var server = new Loopback(v => PlayAsync(v, plugin: "caching_sha2_password", learnt: learnt));
        await OpenAsync(server, "AllowPublicKeyRetrieval=True;SslMode=Required");
        Assert.False(learnt.Task.IsCompleted);
        Assert.DoesNotContain("app-user", server.Clear, StringComparison.Ordinal);
    }

    private static async Task OpenAsync(Loopback server, string settings)
    {
        await using var connection = new MySqlConnector.MySqlConnection(Text(server, settings));
        await Assert.ThrowsAsync<MySqlConnector.MySqlException>(() => connection.OpenAsync(TestContext.Current.CancellationToken));
    }

    private static async Task OpenOracleAsync(Loopback server, string settings)
    {
        await using var connection = new MySql.Data.MySqlClient.MySqlConnection(Text(server, settings));
        await Assert.ThrowsAnyAsync<Exception>(() => connection.OpenAsync(TestContext.Current.CancellationToken));
    }

    private static string Text(Loopback server, string settings) =>
        $"Server=127.0.0.1;Port={server.Port};Uid=app-user;Pwd={Loopback.Password};Pooling=false;Connection Timeout=10;{settings}";

    // Greets, takes the login (inside TLS when offered), asks for the password by RSA where the plugin does, and refuses.
    private static async Task PlayAsync(
        Loopback.Visit visit, int more = 0, string plugin = "mysql_native_password", TaskCompletionSource<string>? login = null, TaskCompletionSource<string>? learnt = null, TaskCompletionSource? asked = null)
    {
        const string Scramble = "abcdefghijklmnopqrst";
        var flags = 0x1 | 0x8 | 0x200 | 0x2000 | 0x8000 | 0x80000 | more;
        await SendAsync(visit, 0, $"\u000a8.0.36\0\u0001\0\0\0{Scramble[..8]}\0{Two(flags)}\u002d\u0002\0{Two(flags >> 16)}\u0015{new string('\0', 10)}{Scramble[8..]}\0{plugin}\0");
        var (sequence, packet) = await TakeAsync(visit);
        if (packet.Length == 1)
        {
            return; // The driver takes its leave.
        }

        if ((packet[1] & 0x08) != 0)
        {
            await visit.SecureAsync();
            (sequence, packet) = await TakeAsync(visit);
        }

        login?.TrySetResult(packet);
        if (plugin == "caching_sha2_password")
        {
            await SendAsync(visit, sequence + 1, "\u0001\u0004");
            (sequence, packet) = await TakeAsync(visit);
            if (packet == "\u0002")
            {
                using var key = RSA.Create(2048);
                await SendAsync(visit, sequence + 1, "\u0001" + key.ExportSubjectPublicKeyInfoPem());
                (sequence, packet) = await TakeAsync(visit);
                var mixed = key.Decrypt(Encoding.Latin1.GetBytes(packet), RSAEncryptionPadding.OaepSHA1);
                learnt?.TrySetResult(string.Concat(mixed.Select((b, i) => (char)(b ^ Scramble[i % Scramble.Length]))).TrimEnd('\0'));
            }
        }

        if (asked is not null)
        {
            // The login is good: does the driver go on to its first command?
            await SendAsync(visit, sequence + 1, "\0\0\0\u0002\0\0\0");
            if ((await TakeAsync(visit)).Payload[0] != ComQuit)
            {
                asked.TrySetResult();
            }

            sequence = 0;
        }

        await SendAsync(visit, sequence + 1, "\u00ff\u0015\u0004#28000no entry");
    }

    private static string Two(int value) => $"{(char)(value & 0xff)}{(char)((value >> 8) & 0xff)}";

    private static Task SendAsync(Loopback.Visit visit, int sequence, string payload) =>
        visit.SayAsync($"{Two(payload.Length)}{(char)(payload.Length >> 16)}{(char)sequence}{payload}");

    private static async Task<(int Sequence, string Payload)> TakeAsync(Loopback.Visit visit)
    {
        var head = await visit.ReadAsync(4);
        return (head[3], Encoding.Latin1.GetString(await visit.ReadAsync(head[0] | (head[1] << 8) | (head[2] << 16))));
    }
}
