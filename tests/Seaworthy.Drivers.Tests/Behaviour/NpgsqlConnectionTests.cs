using System.Buffers.Binary;
using Npgsql;
using Seaworthy.Drivers.Tests.Support;

namespace Seaworthy.Drivers.Tests.Behaviour;

/// <summary>What the messages of SEA3102 claim, shown by Npgsql against a server of this process.</summary>
public sealed class NpgsqlConnectionTests
{
    private const int SslRequest = 80877103;
    private const int GssRequest = 80877104;

    [Theory]
    [InlineData("Disable")]
    [InlineData("Allow")]
    [InlineData("Prefer")]
    [InlineData("6")]
    [InlineData("-1")]
    public async Task The_password_goes_in_clear_to_a_server_without_TLS(string mode)
    {
        await using var server = new Loopback(v => PlayAsync(v, offersTls: false));
        await ConnectAsync(server, $"SSL Mode={mode}");
        Assert.Contains(Loopback.Password, server.Clear, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_mode_the_password_goes_in_clear_as_well()
    {
        await using var server = new Loopback(v => PlayAsync(v, offersTls: false));
        await ConnectAsync(server, "");
        Assert.Contains(Loopback.Password, server.Clear, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("Disable")]
    public async Task A_number_that_names_no_mode_does_not_ask_for_TLS(string mode)
    {
        await using var server = new Loopback(v => PlayAsync(v, offersTls: true));
        await ConnectAsync(server, $"SSL Mode={mode}");
        Assert.Contains(Loopback.Password, server.Clear, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prefer_comes_back_in_clear_when_the_server_turns_the_TLS_session_away()
    {
        await using var server = new Loopback(v => v.Number == 1 ? TurnAwayAsync(v) : PlayAsync(v, offersTls: true));
        await ConnectAsync(server, "SSL Mode=Prefer");
        Assert.Equal(2, server.Visits);
        Assert.Contains(Loopback.Password, server.Clear, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Require")]
    [InlineData("VerifyCA")]
    [InlineData("VerifyFull")]
    public async Task A_server_without_TLS_is_refused_from_Require_on(string mode)
    {
        await using var server = new Loopback(v => PlayAsync(v, offersTls: false));
        Assert.Contains("SSL", (await ConnectAsync(server, $"SSL Mode={mode}")).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("app", server.Clear, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Require_gives_the_password_to_any_certificate()
    {
        var seen = new TaskCompletionSource<string>();
        await using var server = new Loopback(v => PlayAsync(v, offersTls: true, seen));
        await ConnectAsync(server, "SSL Mode=Require");
        Assert.Contains(Loopback.Password, await seen.Task.WaitAsync(Loopback.Limit, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VerifyCA")]
    [InlineData("VerifyFull")]
    [InlineData("VerifyFull;Trust Server Certificate=true")]
    public async Task An_untrusted_certificate_is_rejected_from_VerifyCA_on(string mode)
    {
        var seen = new TaskCompletionSource<string>();
        await using var server = new Loopback(v => PlayAsync(v, offersTls: true, seen));
        Assert.IsType<System.Security.Authentication.AuthenticationException>((await ConnectAsync(server, $"SSL Mode={mode}")).InnerException);
        Assert.False(seen.Task.IsCompleted);
    }

    private static async Task<NpgsqlException> ConnectAsync(Loopback server, string settings)
    {
        await using var source = NpgsqlDataSource.Create($"Host=localhost;Port={server.Port};Username=app;Password={Loopback.Password};Database=w;Pooling=false;Timeout=10;GSS Encryption Mode=Disable;{settings}");
        return await Assert.ThrowsAnyAsync<NpgsqlException>(() => source.OpenConnectionAsync(TestContext.Current.CancellationToken).AsTask());
    }

    // Answers the TLS request, asks for the password in clear text, and refuses the login.
    private static async Task PlayAsync(Loopback.Visit visit, bool offersTls, TaskCompletionSource<string>? password = null)
    {
        var (length, code) = await ReadHeadAsync(visit);
        while (code is SslRequest or GssRequest)
        {
            await visit.SayAsync(code == SslRequest && offersTls ? "S" : "N");
            if (code == SslRequest && offersTls)
            {
                await visit.SecureAsync();
            }

            (length, code) = await ReadHeadAsync(visit);
        }

        await visit.ReadAsync(length - 8);
        await visit.WriteAsync((byte)'R', 0, 0, 0, 8, 0, 0, 0, 3);
        var head = await visit.ReadAsync(5);
        var body = await visit.ReadAsync(BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1)) - 4);
        password?.SetResult(System.Text.Encoding.UTF8.GetString(body));
        await visit.SayAsync(Refusal("28P01"));
    }

    // Inside TLS: "invalid authorization specification".
    private static async Task TurnAwayAsync(Loopback.Visit visit)
    {
        await ReadHeadAsync(visit);
        await visit.SayAsync("S");
        await visit.SecureAsync();
        var (length, _) = await ReadHeadAsync(visit);
        await visit.ReadAsync(length - 8);
        await visit.SayAsync(Refusal("28000"));
    }

    private static async Task<(int Length, int Code)> ReadHeadAsync(Loopback.Visit visit)
    {
        var head = await visit.ReadAsync(8);
        return (BinaryPrimitives.ReadInt32BigEndian(head), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4)));
    }

    private static string Refusal(string state)
    {
        var fields = $"SFATAL\0C{state}\0Mno entry\0\0";
        return $"E\0\0\0{(char)(fields.Length + 4)}{fields}";
    }
}
