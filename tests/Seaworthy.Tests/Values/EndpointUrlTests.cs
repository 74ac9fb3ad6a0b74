using Seaworthy.Values;

namespace Seaworthy.Tests.Values;

public sealed class EndpointUrlTests
{
    private static EndpointUrl Only(string text) => Assert.Single(EndpointUrl.FindAll(text));

    [Fact]
    public void Every_part_has_its_place()
    {
        const string text = "amqps://app:s3cr%40t@mq.contoso.net:5671/prod?heartbeat=30#x";
        var url = Only(text);
        Assert.Equal(("amqps", "app", "s3cr%40t", "mq.contoso.net", 5671, "/prod", "heartbeat=30"), (url.Scheme, url.User, url.Password, url.Host, url.Port, url.Path, url.Query));
        Assert.Equal(url.Password, text.Substring(url.PasswordOffset, url.Password!.Length));
    }

    [Theory]
    [InlineData("redis://:p4ss@cache:6379", true)]
    [InlineData("https://user@host/", false)]
    [InlineData("https://user:@host/", false)]
    [InlineData("postgres://u:${PASSWORD}@db/x", false)]
    [InlineData("postgres://u:<password>@db/x", false)]
    public void Only_a_literal_password_counts(string text, bool has) => Assert.Equal(has, Only(text).HasPassword);

    [Fact]
    public void Hosts_of_a_replica_set_stay_in_one_url() =>
        Assert.Equal(["a", "b", "c"], Only("mongodb://u:p@a:27017,b:27018,c/db?replicaSet=r").Hosts);

    [Fact]
    public void A_list_gives_each_listener() =>
        Assert.Equal(["+", "::1"], EndpointUrl.FindAll("http://+:80;https://[::1]:443").Select(u => u.Host));

    [Theory]
    [InlineData("http://localhost:5000", true)]
    [InlineData("http://[::1]:5000", true)]
    [InlineData("http://127.0.0.2/", true)]
    [InlineData("http://localhost.contoso.com", false)]
    [InlineData("http://host.docker.internal", false)]
    public void Loopback_is_this_machine(string text, bool loopback) => Assert.Equal(loopback, Only(text).IsLoopback);

    [Theory]
    [InlineData("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name", true)]
    [InlineData("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", true)]
    [InlineData("http://payments.contoso.com/", false)]
    public void Identifiers_are_told_from_endpoints(string text, bool identifier) => Assert.Equal(identifier, Only(text).IsIdentifier);

    [Theory]
    [InlineData("https://api.example.com", true)]
    [InlineData("https://node.invalid", true)]
    [InlineData("https://myexample.com", false)]
    [InlineData("http://test:80", false)]
    public void Reserved_domains_are_known(string text, bool reserved) => Assert.Equal(reserved, Only(text).IsReservedDomain);
}
