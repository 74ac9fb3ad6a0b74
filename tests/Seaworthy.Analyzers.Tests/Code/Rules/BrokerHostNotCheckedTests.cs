using System.Net.Security;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using RabbitMQ.Client;
using Seaworthy.Analyzers.Code.Rules;
using Seaworthy.Analyzers.CodeFixes.Rules;

namespace Seaworthy.Analyzers.Tests.Code.Rules;

public sealed class BrokerHostNotCheckedTests : CodeRuleTests
{
    private const string Named = """
        using System.Net.Security;
        using RabbitMQ.Client;

        """;

    protected override DiagnosticAnalyzer Rule => new BrokerHostNotChecked();

    protected override CodeFixProvider Fix => new BrokerHostNotCheckedFix();

    [Fact]
    public Task Reports_an_amqps_uri() => Check(Named + """
        var factory = new ConnectionFactory { [|Uri = new Uri("amqps://mq.corp:5671/")|] };
        [|factory.Uri = new("AMQPS://mq.corp")|];
        """);

    [Fact]
    public Task Reports_a_uri_that_is_put_together() => Check(Named + """
        const string Host = "mq.corp";
        var user = Console.ReadLine();
        var factory = new ConnectionFactory { [|Uri = new Uri($"amqps://{user}@{Host}:5671/")|] };
        var second = new ConnectionFactory { [|Uri = new Uri("amqps://" + user + "@mq.corp")|] };
        var address = new Uri("amqps://" + Host);
        var third = new ConnectionFactory { [|Uri = address|] };
        """);

    [Fact]
    public Task Reports_a_server_name_which_mends_nothing() => Check(Named + """
        var factory = new ConnectionFactory { [|Uri = new Uri("amqps://mq.corp")|] };
        factory.Ssl.ServerName = "mq.corp";
        """);

    [Fact]
    public Task Reports_options_that_the_uri_writes_over() => Check(Named + """
        var factory = new ConnectionFactory { Ssl = new SslOption { Enabled = true, AcceptablePolicyErrors = SslPolicyErrors.None }, [|Uri = new Uri("amqps://mq.corp")|] };
        """);

    [Fact]
    public Task Reports_errors_that_are_accepted() => Check(Named + """
        var option = new SslOption { Enabled = true, [|AcceptablePolicyErrors = SslPolicyErrors.RemoteCertificateNameMismatch|] };
        [|option.AcceptablePolicyErrors = SslPolicyErrors.RemoteCertificateChainErrors | SslPolicyErrors.RemoteCertificateNotAvailable|];
        """);

    [Fact]
    public Task Reports_the_client_of_streams() => Check("""
        using System.Net.Security;
        var option = new RabbitMQ.Stream.Client.SslOption { [|AcceptablePolicyErrors = SslPolicyErrors.RemoteCertificateNameMismatch|] };
        namespace RabbitMQ.Stream.Client
        {
            public sealed class SslOption { public SslPolicyErrors AcceptablePolicyErrors { get; set; } }
        }
        """);

    [Fact]
    public Task Guards_a_policy_after_the_uri() => Check(Named + """
        var factory = new ConnectionFactory { Uri = new Uri("amqps://mq.corp"), Ssl = { AcceptablePolicyErrors = SslPolicyErrors.None } };
        var second = new ConnectionFactory { Uri = new Uri("amqps://mq.corp") };
        second.Ssl = new SslOption("mq.corp", enabled: true);
        """);

    [Fact]
    public Task Guards_uris_that_are_not_known() => Check(Named + """
        var factory = new ConnectionFactory { Uri = new Uri(Console.ReadLine()!) };
        factory.Uri = new Uri("amqp://localhost");
        """);

    [Fact]
    public Task Guards_a_host_name() => Check(Named + """
        var factory = new ConnectionFactory { HostName = "mq.corp", Ssl = new SslOption("mq.corp", enabled: true) };
        """);

    [Fact]
    public Task Guards_development() => Check(Named + """
        var builder = WebApplication.CreateBuilder(args);
        var factory = new ConnectionFactory();
        if (builder.Environment.IsDevelopment())
        {
            factory.Uri = new Uri("amqps://mq.corp");
        }
        """);

    [Fact]
    public void The_client_accepts_any_host_name_after_an_amqps_uri()
    {
        var factory = new ConnectionFactory { Ssl = new SslOption { ServerName = "mq.corp" }, Uri = new Uri("amqps://mq.corp") };
        Assert.Equal(SslPolicyErrors.RemoteCertificateNameMismatch, factory.Ssl.AcceptablePolicyErrors);
    }

    [Fact]
    public async Task Says_what_to_type() => Assert.Equal(
        ["'Uri' with 'amqps' makes the client accept a certificate of any host name: write 'Ssl.AcceptablePolicyErrors = SslPolicyErrors.None' after it"],
        await Messages("""var factory = new RabbitMQ.Client.ConnectionFactory { Uri = new Uri("amqps://mq.corp") };"""));

    [Fact]
    public Task Mends_every_initializer() => CheckFix(
        Named + """
        var factory = new ConnectionFactory { [|Uri = new Uri("amqps://mq.corp")|] };
        var second = new ConnectionFactory
        {
            ClientProvidedName = "wallet",
            [|Uri = new Uri("amqps://mq.corp")|],
        };
        var third = new ConnectionFactory
        {
            [|Uri = new Uri("amqps://mq.corp")|],
            ClientProvidedName = "wallet"
        };
        """,
        Named + """
        var factory = new ConnectionFactory { Uri = new Uri("amqps://mq.corp"), Ssl = { AcceptablePolicyErrors = SslPolicyErrors.None } };
        var second = new ConnectionFactory
        {
            ClientProvidedName = "wallet",
            Uri = new Uri("amqps://mq.corp"),
            Ssl = { AcceptablePolicyErrors = SslPolicyErrors.None },
        };
        var third = new ConnectionFactory
        {
            Uri = new Uri("amqps://mq.corp"),
            ClientProvidedName = "wallet",
            Ssl = { AcceptablePolicyErrors = SslPolicyErrors.None }
        };
        """);

    [Fact]
    public Task Mends_statements_and_accepted_errors() => CheckFix(
        """
        using RabbitMQ.Client;
        Broker.Make();
        static class Broker
        {
            public static ConnectionFactory Make()
            {
                var factory = new ConnectionFactory();
                [|factory.Uri = new Uri("amqps://mq.corp")|];
                return factory;
            }

            public static SslOption Option() => new() { [|AcceptablePolicyErrors = System.Net.Security.SslPolicyErrors.RemoteCertificateNameMismatch|] };
        }
        """,
        """
        using RabbitMQ.Client;
        Broker.Make();
        static class Broker
        {
            public static ConnectionFactory Make()
            {
                var factory = new ConnectionFactory();
                factory.Uri = new Uri("amqps://mq.corp");
                factory.Ssl.AcceptablePolicyErrors = System.Net.Security.SslPolicyErrors.None;
                return factory;
            }

            public static SslOption Option() => new() { AcceptablePolicyErrors = System.Net.Security.SslPolicyErrors.None };
        }
        """);
}
