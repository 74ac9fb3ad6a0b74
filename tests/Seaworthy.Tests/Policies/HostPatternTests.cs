using Seaworthy.Policies;

namespace Seaworthy.Tests.Policies;

/// <summary>Which hosts a policy allows to ask.</summary>
public sealed class HostPatternTests
{
    [Theory]
    [InlineData("api.example.com", "api.example.com")]
    [InlineData("API.Example.com.", "api.example.com")]
    [InlineData("*.example.com", "api.example.com")]
    [InlineData("*.example.com", "a.b.example.com")]
    [InlineData("bücher.example", "xn--bcher-kva.example")]
    [InlineData("10.0.0.0/8", "10.1.2.3")]
    [InlineData("10.1.2.3", "10.1.2.3")]
    [InlineData("127.0.0.0/8", "127.0.0.1")]
    [InlineData("::1", "::1")]
    [InlineData("fd00::/8", "fd12::1")]
    [InlineData("0.0.0.0/0", "8.8.8.8")]
    [InlineData("localhost", "localhost")]
    public void A_pattern_covers(string pattern, string host) => Assert.True(HostPattern.Parse(pattern)!.Covers(host));

    [Theory]
    [InlineData("example.com", "api.example.com")]
    [InlineData("*.example.com", "example.com")]
    [InlineData("*.example.com", "badexample.com")]
    [InlineData("*.example.com", "example.com.evil.test")]
    [InlineData("10.0.0.0/8", "11.0.0.1")]
    [InlineData("10.0.0.0/8", "10.example.com")]
    [InlineData("0.0.0.0/0", "127.0.0.1")]
    [InlineData("0.0.0.0/0", "10.0.0.1")]
    [InlineData("0.0.0.0/0", "169.254.169.254")]
    [InlineData("0.0.0.0/0", "api.example.com")]
    [InlineData("::/0", "::1")]
    [InlineData("::/0", "fd00:ec2::254")]
    [InlineData("::/0", "8.8.8.8")]
    public void A_pattern_leaves_out(string pattern, string host) => Assert.False(HostPattern.Parse(pattern)!.Covers(host));

    [Theory]
    [InlineData("*")]
    [InlineData("*.")]
    [InlineData("")]
    [InlineData("*.*.example.com")]
    [InlineData("api.*.example.com")]
    [InlineData("https://api.example.com")]
    [InlineData("api.example.com:443")]
    [InlineData("api.example.com/v1")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("a..b")]
    public void What_is_no_host_is_no_pattern(string pattern) => Assert.Null(HostPattern.Parse(pattern));

    [Theory]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1")]
    [InlineData("[2001:DB8:0:0::1]", "2001:db8::1")]
    public void An_address_has_one_spelling(string host, string normal) => Assert.Equal(normal, Seaworthy.Values.HostName.Normalize(host));
}
