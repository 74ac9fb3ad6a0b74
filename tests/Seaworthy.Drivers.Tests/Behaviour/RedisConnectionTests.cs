using Seaworthy.Drivers.Tests.Support;
using StackExchange.Redis;

namespace Seaworthy.Drivers.Tests.Behaviour;

/// <summary>What the messages of SEA3105 claim, shown by StackExchange.Redis against a server of this process.</summary>
public sealed class RedisConnectionTests
{
    [Theory]
    [InlineData("")]
    [InlineData(",ssl=false")]
    [InlineData(",ssl=off")]
    public async Task Without_ssl_the_password_goes_in_clear(string settings)
    {
        await using var server = new Loopback(async v => await v.ReadUntilAsync(Loopback.Password));
        await ConnectAsync(server, settings);
        Assert.Contains("AUTH", server.Clear, StringComparison.Ordinal);
        Assert.Contains(Loopback.Password, server.Clear, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_ssl_an_untrusted_server_gets_nothing()
    {
        var inside = "";
        await using var server = new Loopback(async v =>
        {
            await v.SecureAsync();
            inside += await v.ReadUntilAsync(Loopback.Password);
        });
        await ConnectAsync(server, ",ssl=true");
        Assert.Equal(0x16, await server.FirstByteAsync(TestContext.Current.CancellationToken));
        Assert.Empty(inside);
    }

    private static Task ConnectAsync(Loopback server, string settings) =>
        Assert.ThrowsAsync<RedisConnectionException>(() => ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{server.Port},password={Loopback.Password},connectRetry=0,connectTimeout=10000{settings}"));
}
