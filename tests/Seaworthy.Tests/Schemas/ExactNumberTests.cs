using System.Globalization;
using System.Numerics;
using CsCheck;
using Seaworthy.Schemas;

namespace Seaworthy.Tests.Schemas;

/// <summary>Numbers have the value that is written, however it is written.</summary>
public sealed class ExactNumberTests
{
    private static readonly Gen<decimal> Decimal = Gen.OneOf(
        Gen.Select(Gen.Int[-1_000, 1_000], Gen.Int[0, 4], (n, scale) => new decimal(Math.Abs(n), 0, 0, n < 0, (byte)scale)),
        Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Bool, Gen.Int[0, 28], (a, b, c, isNegative, scale) => new decimal(a, b, c, isNegative, (byte)scale)));

    private static readonly Gen<BigInteger> Big = Gen.OneOf(
        Gen.Long.Select(n => (BigInteger)n),
        Gen.Int[-20, 20].Select(n => (BigInteger)n),
        Gen.Select(Gen.Long, Gen.ULong, Gen.Int[0, 30], (a, b, zeros) => ((BigInteger)a << 64 | b) * BigInteger.Pow(10, zeros)));

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("1", "10e-1")]
    [InlineData("1", "+1")]
    [InlineData("0", "-0")]
    [InlineData("0", "0e7")]
    [InlineData("0", "0.000e-5")]
    [InlineData("100", "1E2")]
    [InlineData("100", "1e+02")]
    [InlineData("-0.5", "-5e-1")]
    [InlineData("-0.5", "-.5")]
    [InlineData("5", "5.")]
    [InlineData("16", "0x10")]
    [InlineData("8", "0o10")]
    [InlineData("12345678901234567890123", "1234567890123456789012.3e1")]
    [InlineData("0.1234567890123456789012", "1234567890123456789012e-22")]
    [InlineData("007", "7")]
    public void Different_spellings_of_one_value_are_equal(string a, string b)
    {
        Assert.True(Parse(a).Equals(Parse(b)));
        Assert.Equal(Parse(a).GetHashCode(), Parse(b).GetHashCode());
        Assert.Equal(Parse(a).IsInteger, Parse(b).IsInteger);
    }

    [Theory]
    [InlineData(".nan")]
    [InlineData(".inf")]
    [InlineData("-.inf")]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData(".")]
    [InlineData("-.")]
    [InlineData("e5")]
    [InlineData("-e5")]
    [InlineData(".e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1.2.3")]
    [InlineData("1e5.0")]
    [InlineData("0xg")]
    [InlineData("0o8")]
    [InlineData("1_000")]
    [InlineData(" 1")]
    public void What_is_no_number_is_refused(string text) => Assert.False(ExactNumber.TryParse(text, out _));

    [Fact]
    public void Ten_thousand_digits_are_read_and_more_are_refused()
    {
        Assert.True(ExactNumber.TryParse(new string('9', 10_000) + "." + new string('0', 50), out _));
        Assert.False(ExactNumber.TryParse(new string('9', 10_001), out _));
        Assert.True(ExactNumber.IsTooLong(new string('9', 10_001)));
        Assert.False(ExactNumber.IsTooLong("1" + new string('0', 20_000)));
    }

    [Fact]
    public void Order_is_that_of_decimals() =>
        Gen.Select(Decimal, Decimal).Sample((a, b) =>
        {
            Assert.Equal(Math.Sign(a.CompareTo(b)), Math.Sign(Parse(a).CompareTo(Parse(b))));
            Assert.Equal(0, Parse(a).CompareTo(Parse(a)));
        }, iter: 20_000);

    [Fact]
    public void Order_is_that_of_whole_numbers_of_any_size() =>
        Gen.Select(Big, Big).Sample((a, b) => Assert.Equal(Math.Sign(a.CompareTo(b)), Math.Sign(Parse(a).CompareTo(Parse(b)))), iter: 20_000);

    [Fact]
    public void Neighbours_of_any_size_differ() =>
        Gen.Select(Big, Gen.Int[0, 40]).Sample((a, scale) =>
        {
            var low = Parse(a + "e-" + scale);
            var high = Parse(a + 1 + "e-" + scale);
            Assert.True(low.CompareTo(high) < 0 && high.CompareTo(low) > 0);
        }, iter: 10_000);

    [Fact]
    public void Values_are_multiples_as_decimals_are() =>
        Gen.Select(Gen.Int[-100_000, 100_000], Gen.Int[0, 5], Gen.Int[1, 1_000], Gen.Int[0, 5]).Sample((n, scale, by, byScale) =>
        {
            var value = new decimal(Math.Abs(n), 0, 0, n < 0, (byte)scale);
            var divisor = new decimal(by, 0, 0, false, (byte)byScale);
            Assert.Equal(value % divisor == 0, Parse(value).IsMultipleOf(Parse(divisor)));
        }, iter: 20_000);

    [Fact]
    public void Values_are_multiples_as_whole_numbers_of_any_size_are() =>
        Gen.Select(Big, Big, Gen.Int[-30, 30]).Sample((a, b, exponent) =>
        {
            var divisor = BigInteger.Abs(b) + 1;
            Assert.Equal(BigInteger.Remainder(a, divisor).IsZero, Scaled(a, exponent).IsMultipleOf(Scaled(divisor, exponent)));
            Assert.True(Scaled(a * divisor, exponent).IsMultipleOf(Scaled(divisor, exponent)));
        }, iter: 20_000);

    [Fact]
    public void A_shifted_divisor_divides_as_whole_numbers_do() =>
        Gen.Select(Big, Gen.Int[1, 100_000], Gen.Int[0, 40]).Sample((a, by, shift) =>
            Assert.Equal(BigInteger.Remainder(a, by * BigInteger.Pow(10, shift)).IsZero, Parse(a).IsMultipleOf(Parse(by + "e" + shift))), iter: 10_000);

    [Fact]
    public void Every_spelling_of_a_value_is_equal_with_an_equal_hash() =>
        Gen.Select(Big, Gen.Int[-50, 50], Gen.Int[0, 30], Gen.Int[0, 5]).Sample((value, exponent, zeros, leading) =>
        {
            var digits = BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture);
            var sign = value.Sign < 0 ? "-" : "";
            var a = Parse($"{sign}{digits}e{exponent}");
            var b = Parse($"{sign}{digits}{new string('0', zeros)}E{exponent - zeros}");
            var c = Parse($"{sign}{new string('0', leading)}{digits[..1]}.{digits[1..]}{new string('0', zeros)}e{exponent + digits.Length - 1}");
            Assert.True(a.Equals(b) && a.Equals(c) && c.Equals(b));
            Assert.Equal((a.GetHashCode(), a.IsInteger), (b.GetHashCode(), b.IsInteger));
            Assert.Equal((a.GetHashCode(), a.IsInteger), (c.GetHashCode(), c.IsInteger));
        }, iter: 20_000);

    [Fact]
    public void Whole_numbers_are_those_without_a_fraction() =>
        Decimal.Sample(value => Assert.Equal(decimal.Truncate(value) == value, Parse(value).IsInteger), iter: 10_000);

    [Fact]
    public void Whole_numbers_that_fit_come_back() =>
        Gen.Int[-int.MaxValue, int.MaxValue].Sample(value =>
        {
            Assert.Equal(value, Parse(value).ToInt32());
            Assert.True(ExactNumber.TryParseWhole(value.ToString(CultureInfo.InvariantCulture), out var whole) && whole == value);
        }, iter: 5_000);

    [Fact]
    public void Order_is_transitive_over_spellings() =>
        Gen.OneOf("0", "-0.0", "1", "1.0", "0.9999999999999999999999", "1e-400", "-1e-400", "1e400", "99999999999999999999", "9999999999999999999", "18446744073709551615", "18446744073709551616", "1e19", "1e20")
            .Array[3].Sample(texts =>
            {
                var sorted = texts.Select(Parse).ToArray();
                Array.Sort(sorted, (x, y) => x.CompareTo(y));
                Assert.True(sorted[0].CompareTo(sorted[1]) <= 0 && sorted[1].CompareTo(sorted[2]) <= 0 && sorted[0].CompareTo(sorted[2]) <= 0);
            }, iter: 3_000);

    private static ExactNumber Scaled(BigInteger value, int exponent) => Parse(value.ToString(CultureInfo.InvariantCulture) + "e" + exponent.ToString(CultureInfo.InvariantCulture));

    private static ExactNumber Parse(IFormattable value) => Parse(value.ToString(null, CultureInfo.InvariantCulture));

    private static ExactNumber Parse(string text)
    {
        Assert.True(ExactNumber.TryParse(text, out var number), text);
        return number;
    }
}
