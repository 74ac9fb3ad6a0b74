using System.Net.Security;
using RabbitMQ.Client;
using Seaworthy.Drivers.Tests.Support;

namespace Seaworthy.Drivers.Tests.Reading;

/// <summary>SEA3106 reads a broker's URI as RabbitMQ.Client does.</summary>
public sealed class RabbitMqTests
{
    [Theory]
    [InlineData("amqp://app:pw@mq.corp")]
    [InlineData("AMQP://app:pw@mq.corp/vhost")]
    [InlineData("amqp://app:pw@mq.corp:5671")]
    [InlineData("amqps://app:pw@mq.corp")]
    [InlineData("amqps://app:pw@mq.corp:5672")]
    public void Only_the_scheme_decides_about_TLS(string uri)
    {
        var factory = new ConnectionFactory { Uri = new Uri(uri) };
        Assert.Equal(!factory.Ssl.Enabled, Judged.Connection("SEA3106", uri) is not null);
    }

    [Fact]
    public void A_secure_URI_leaves_the_host_name_unchecked() =>
        Assert.Equal(SslPolicyErrors.RemoteCertificateNameMismatch, new ConnectionFactory { Uri = new Uri("amqps://app:pw@mq.corp") }.Ssl.AcceptablePolicyErrors);

    [Fact]
    public void The_host_name_is_checked_once_the_code_says_so()
    {
        var factory = new ConnectionFactory { Uri = new Uri("amqps://app:pw@mq.corp") };
        factory.Ssl.AcceptablePolicyErrors = SslPolicyErrors.None;
        Assert.Equal("mq.corp", factory.Ssl.ServerName);
        Assert.Equal(SslPolicyErrors.None, factory.Ssl.AcceptablePolicyErrors);
    }

    [Fact]
    public void Without_a_URI_the_factory_has_neither_TLS_nor_a_password_of_its_own()
    {
        var factory = new ConnectionFactory();
        Assert.False(factory.Ssl.Enabled);
        Assert.Equal(("guest", "guest"), (factory.UserName, factory.Password));
    }

    [Fact]
    public void Another_scheme_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ConnectionFactory { Uri = new Uri("http://app:pw@mq.corp") });
}
