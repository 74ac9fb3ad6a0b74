using Seaworthy.Values;

namespace Seaworthy.Tests.Values;

public sealed class NetworkRangeTests
{
    private static NetworkRange Range(string text) => NetworkRange.TryParse(text, out var range) ? range : throw new InvalidOperationException(text);

    [Theory]
    [InlineData("10.0.0.256")]
    [InlineData("10.0.0")]
    [InlineData("10.0.0.0/33")]
    [InlineData("::1/129")]
    [InlineData("1")]
    [InlineData("10.0.0.0/")]
    [InlineData("cafe")]
    public void This_is_no_range(string text) => Assert.False(NetworkRange.TryParse(text, out _));

    [Theory]
    [InlineData("10.0.0.1/8", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("2001:db8::1/32", true)]
    [InlineData("2001:db8::/32", false)]
    public void Host_bits_are_seen(string text, bool set) => Assert.Equal(set, Range(text).HostBitsSet);

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.2.3", true)]
    [InlineData("0.0.0.0/0", "8.8.8.8", true)]
    [InlineData("10.1.0.0/16", "10.0.0.0/8", false)]
    [InlineData("::/0", "10.0.0.1", false)]
    [InlineData("2001:db8::/33", "2001:db8:8000::1", false)]
    public void Containment_follows_the_prefix(string outer, string inner, bool contains) => Assert.Equal(contains, Range(outer).Contains(Range(inner)));

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    public void The_whole_world_is_any(string text) => Assert.True(Range(text).IsAny);

    [Theory]
    [InlineData("172.16.0.0/12", true)]
    [InlineData("172.32.0.0/12", false)]
    [InlineData("100.64.0.1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("8.8.8.8", false)]
    public void Private_ranges_are_known(string text, bool isPrivate) => Assert.Equal(isPrivate, Range(text).IsPrivate);
}
