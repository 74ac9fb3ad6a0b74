using System.Globalization;
using System.Numerics;
using CsCheck;
using Seaworthy.Schemas;

namespace Seaworthy.Tests.Schemas;

public sealed class ExactNumberTests
{
    private static readonly Gen<decimal> Decimals = Gen.Select(Gen.Long, Gen.Byte[0, 20]).Select((digits, scale) => new decimal((int)digits, (int)(digits >> 32), 0, digits < 0, scale));

    [Fact]
    public void Order_is_that_of_decimals() =>
        Gen.Select(Decimals, Decimals).Sample((a, b) => Assert.Equal(Math.Sign(a.CompareTo(b)), Math.Sign(Number(Text(a)).CompareTo(Number(Text(b))))));

    [Fact]
    public void Order_of_whole_numbers_is_that_of_BigInteger() =>
        Gen.Select(Gen.Byte.Array[0, 40], Gen.Byte.Array[0, 40]).Sample((a, b) =>
            Assert.Equal(Math.Sign(new BigInteger(a).CompareTo(new BigInteger(b))), Math.Sign(Number(new BigInteger(a).ToString(CultureInfo.InvariantCulture)).CompareTo(Number(new BigInteger(b).ToString(CultureInfo.InvariantCulture))))));

    [Fact]
    public void A_multiple_is_one_exactly() =>
        Gen.Select(Gen.Int[-100_000, 100_000], Gen.Int[1, 1000], Gen.Byte[0, 6]).Sample((factor, divisor, scale) =>
        {
            var small = new decimal(divisor, 0, 0, false, scale);
            Assert.True(Number(Text(small * factor)).IsMultipleOf(Number(Text(small))));
            Assert.Equal(divisor == 1, Number(Text((small * factor) + new decimal(1, 0, 0, false, scale))).IsMultipleOf(Number(Text(small))));
        });

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("1", "10e-1")]
    [InlineData("100", "1E2")]
    [InlineData("0", "-0.0")]
    [InlineData("0", "0e999999")]
    [InlineData("123456789012345678901234567890", "1234567890123456789012345678.90e2")]
    public void The_way_it_is_written_does_not_matter(string a, string b)
    {
        Assert.True(Number(a).Equals(Number(b)));
        Assert.Equal(Number(a).GetHashCode(), Number(b).GetHashCode());
    }

    [Theory]
    [InlineData("1.0", true)]
    [InlineData("1.5", false)]
    [InlineData("1e400", true)]
    [InlineData("1e-1", false)]
    [InlineData("10e-1", true)]
    public void A_whole_number_is_one_by_its_value(string text, bool expected) => Assert.Equal(expected, Number(text).IsInteger);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("e5")]
    [InlineData("1e")]
    [InlineData(".inf")]
    [InlineData(".nan")]
    [InlineData("1.2.3")]
    public void What_has_no_finite_value_is_no_number(string text) => Assert.False(ExactNumber.TryParse(text, out _));

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static ExactNumber Number(string text)
    {
        Assert.True(ExactNumber.TryParse(text, out var number), text);
        return number;
    }
}
