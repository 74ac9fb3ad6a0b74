using System.Buffers.Binary;
using Confluent.Kafka;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Seaworthy.Drivers.Tests.Support;

namespace Seaworthy.Drivers.Tests.Behaviour;

/// <summary>What the messages of SEA3106 and SEA3107 claim, shown by the brokers' clients against a server of this process.</summary>
public sealed class BrokerConnectionTests
{
    [Fact]
    public async Task RabbitMQ_sends_user_and_password_in_clear_with_amqp()
    {
        await using var server = new Loopback(async v =>
        {
            await v.ReadAsync(8);
            await StartAsync(v);
            await v.ReadUntilAsync(Loopback.Password);
        });
        await ConnectAsync(server, "amqp");
        Assert.Contains($"\0app\0{Loopback.Password}", server.Clear, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RabbitMQ_rejects_an_untrusted_certificate_with_amqps()
    {
        var header = Array.Empty<byte>();
        await using var server = new Loopback(async v =>
        {
            await v.SecureAsync();
            header = await v.ReadAsync(8);
        });
        await ConnectAsync(server, "amqps");
        Assert.Empty(header);
    }

    [Fact]
    public async Task Kafka_sends_the_password_in_clear_with_sasl_plaintext()
    {
        var seen = new TaskCompletionSource();
        await using var server = new Loopback(async v =>
        {
            await AllowPlainAsync(v);
            await v.ReadUntilAsync(Loopback.Password);
            seen.TrySetResult();
            await v.DrainAsync();
        });
        using var producer = new ProducerBuilder<Null, string>(new ProducerConfig
        {
            BootstrapServers = $"127.0.0.1:{server.Port}",
            SecurityProtocol = SecurityProtocol.SaslPlaintext,
            SaslMechanism = SaslMechanism.Plain,
            SaslUsername = "app",
            SaslPassword = Loopback.Password,
        }).SetLogHandler((_, _) => { }).SetErrorHandler((_, _) => { }).Build();
        await seen.Task.WaitAsync(Loopback.Limit, TestContext.Current.CancellationToken);
        Assert.Contains($"\0app\0{Loopback.Password}", server.Clear, StringComparison.Ordinal);
    }

    private static async Task ConnectAsync(Loopback server, string scheme)
    {
        var factory = new ConnectionFactory { Uri = new Uri($"{scheme}://app:{Loopback.Password}@127.0.0.1:{server.Port}"), AutomaticRecoveryEnabled = false };
        await Assert.ThrowsAsync<BrokerUnreachableException>(() => factory.CreateConnectionAsync(TestContext.Current.CancellationToken));
    }

    // connection.start of AMQP 0-9-1 with the PLAIN mechanism.
    private static Task StartAsync(Loopback.Visit visit)
    {
        var method = "\0\n\0\n\0\t\0\0\0\0\0\0\0\u0005PLAIN\0\0\0\u0005en_US";
        return visit.SayAsync($"\u0001\0\0\0\0\0{(char)method.Length}{method}\u00ce");
    }

    // Answers in Kafka's protocol up to the handshake that settles on PLAIN: no version but 0 of ApiVersions (18) and SaslHandshake (17).
    private static async Task AllowPlainAsync(Loopback.Visit visit)
    {
        while (true)
        {
            var request = await visit.ReadAsync(BinaryPrimitives.ReadInt32BigEndian(await visit.ReadAsync(4)));
            byte[] answer = (request[1], request[3]) switch
            {
                (18, > 0) => [0, 35, 0, 0, 0, 0],
                (18, 0) => [0, 0, 0, 0, 0, 2, 0, 17, 0, 0, 0, 0, 0, 18, 0, 0, 0, 0],
                _ => [0, 0, 0, 0, 0, 1, 0, 5, .. "PLAIN"u8],
            };
            await visit.WriteAsync([0, 0, 0, (byte)(answer.Length + 4), .. request.AsSpan(4, 4), .. answer]);
            if (request[1] == 17)
            {
                return;
            }
        }
    }
}
