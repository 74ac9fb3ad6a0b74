using MongoDB.Bson;
using MongoDB.Driver;
using Seaworthy.Drivers.Tests.Support;

namespace Seaworthy.Drivers.Tests.Behaviour;

/// <summary>What the messages of SEA3104 claim, shown by MongoDB.Driver against a server of this process.</summary>
public sealed class MongoConnectionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("&tls=false")]
    public async Task Without_tls_the_driver_speaks_in_clear(string options)
    {
        await using var server = new Loopback(v => v.ReadUntilAsync("helloOk"));
        await PingAsync(server, options);
        Assert.Contains("helloOk", server.Clear, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&tls=true")]
    [InlineData("&tls=true&tlsAllowInvalidCertificates=true")]
    [InlineData("&tls=true&tlsAllowInvalidHostnames=true")]
    public async Task With_tls_an_untrusted_server_gets_nothing_and_the_ignored_options_do_not_change_that(string options)
    {
        var inside = 0;
        await using var server = new Loopback(async v =>
        {
            await v.SecureAsync();
            inside += (await v.ReadAsync(1)).Length;
        });
        await PingAsync(server, options);
        Assert.Equal(0x16, await server.FirstByteAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, inside);
    }

    [Fact]
    public async Task With_tlsInsecure_any_certificate_will_do()
    {
        var inside = 0;
        await using var server = new Loopback(async v =>
        {
            await v.SecureAsync();
            inside += (await v.ReadAsync(1)).Length;
        });
        await PingAsync(server, "&tls=true&tlsInsecure=true");
        Assert.NotEqual(0, inside);
    }

    // The driver would try again and again; what one connection showed is enough.
    private static async Task PingAsync(Loopback server, string options)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var client = new MongoClient($"mongodb://127.0.0.1:{server.Port}/?retryReads=false{options}");
        var ping = client.GetDatabase("w").RunCommandAsync<BsonDocument>(new BsonDocument("ping", 1), cancellationToken: enough.Token);
        await server.OneVisitAsync(TestContext.Current.CancellationToken);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => ping);
    }
}
