using System.Net;
using CsCheck;
using Seaworthy.Drivers.Tests.Support;
using Seaworthy.Values;

namespace Seaworthy.Drivers.Tests.Reading;

/// <summary>SEA4003 and SEA4004 read entries of address lists as the runtime's own types do.</summary>
public sealed class AddressListTests
{
    private static readonly Gen<string> Address = Gen.OneOf(
        Gen.Select(Gen.Int[0, 260], Gen.Int[0, 255], Gen.OneOf(Gen.Const(0), Gen.Int[0, 255]), Gen.OneOf(Gen.Const(0), Gen.Int[0, 64]), (a, b, c, d) => $"{a}.{b}.{c}.{d}"),
        Written.OneOf("::", "::1", "2001:db8::", "2001:db8:1:2::", "2001:db8::1", "fe80::", "10.0.0", "1", "0x7f.0.0.1"));

    [Fact]
    public void A_range_is_good_exactly_where_the_runtime_takes_it() =>
        Gen.Select(Address, Gen.Int[0, 130], (address, prefix) => $"{address}/{prefix}").Sample(
            text =>
            {
                var isGood = NetworkRange.TryParse(text, out _);
                Assert.True(IPNetwork.TryParse(text, out _) == isGood || IsShorthand(text), text);
            },
            iter: 20_000, threads: 1);

    [Fact]
    public void A_range_holds_what_the_runtime_says_it_holds() =>
        Gen.Select(Gen.UInt, Gen.Int[0, 32], Gen.UInt, Gen.Bool).Sample(
            (network, prefix, other, isNear) =>
            {
                var mask = prefix == 0 ? 0 : uint.MaxValue << (32 - prefix);
                var outer = new IPNetwork(Ip(network & mask), prefix);
                var inner = Ip(isNear ? (network & mask) | (other & ~mask) : other);
                Assert.True(NetworkRange.TryParse(outer.ToString(), out var ours));
                Assert.True(NetworkRange.TryParse(inner.ToString(), out var single));
                Assert.Equal(outer.Contains(inner), ours.Contains(single));
            },
            iter: 5_000, threads: 1);

    [Theory]
    [InlineData("10.0.0.300/32")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.5")]
    [InlineData("10.1.0.0/16")]
    public void An_entry_is_reported_exactly_where_the_runtime_refuses_it(string entry) =>
        Assert.Equal(!IPNetwork.TryParse(entry, out _) && !IPAddress.TryParse(entry, out _), Judged.Setting("SEA4004", "Admin:AllowedIps:0", entry) is not null);

    [Fact]
    public void Bits_behind_the_prefix_widen_the_entry_without_a_word_and_are_reported()
    {
        Assert.True(IPNetwork.Parse("10.0.0.5/8").Contains(IPAddress.Parse("10.200.1.1")));
        Assert.Contains("names one host and admits a network", Judged.Setting("SEA4004", "Admin:AllowedIps:0", "10.0.0.5/8"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_leading_zero_makes_a_number_octal_for_the_runtime_and_is_reported()
    {
        Assert.Equal(IPAddress.Parse("8.0.0.5"), IPAddress.Parse("010.0.0.5"));
        Assert.NotNull(Judged.Setting("SEA4004", "Admin:AllowedIps:0", "010.0.0.5"));
    }

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    public void What_admits_everyone_for_the_runtime_is_reported(string entry)
    {
        Assert.True(IPNetwork.Parse(entry).Contains(IPAddress.Parse(entry.Contains(':', StringComparison.Ordinal) ? "2001:db8::1" : "203.0.113.9")));
        Assert.NotNull(Judged.Setting("SEA4003", "Admin:AllowedIps:0", entry));
    }

    // The runtime reads "10.0.0" as 10.0.0.0, and 0x7f as a number: nobody means that in a list.
    private static bool IsShorthand(string text) => !text.Contains(':', StringComparison.Ordinal) && (text.Count(c => c == '.') < 3 || text.Contains("0x", StringComparison.Ordinal));

    private static IPAddress Ip(uint value) => new([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);
}
