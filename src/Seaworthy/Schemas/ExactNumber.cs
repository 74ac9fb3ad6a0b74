using System.Globalization;
using System.Numerics;

namespace Seaworthy.Schemas;

/// <summary>
/// A number as JSON and YAML write it, with its exact value: significand times a power of ten, without trailing zeros.
/// Size is bounded by the text, never by the exponent.
/// </summary>
internal readonly struct ExactNumber
{
    private const int MaxDigits = 10_000;
    private const int MaxExponent = 1_000_000_000;

    private readonly ulong _small;
    private readonly BigInteger _big;
    private readonly int _digits;
    private readonly int _exponent;
    private readonly int _sign;

    private ExactNumber(int sign, ulong small, BigInteger big, int digits, int exponent)
    {
        _sign = sign;
        _small = small;
        _big = big;
        _digits = digits;
        _exponent = exponent;
    }

    public bool IsInteger => _sign == 0 || _exponent >= 0;

    /// <summary>The value of a whole number that is known to fit.</summary>
    public int ToInt32() => _sign * (int)Scaled(_small, _exponent);

    /// <summary>Why there is no verdict on a number that is too long to be parsed.</summary>
    public const string TooLong = "A number of this file has more than 10,000 digits";

    /// <summary>Whether a number may be refused only for its length.</summary>
    public static bool IsTooLong(string text) => text.Length > MaxDigits && !TryParse(text, out _);

    /// <summary>False for what is no number of finite value, and for more than 10,000 significant digits.</summary>
    public static bool TryParse(string text, out ExactNumber number)
    {
        if (TryParseShort(text, out number))
        {
            return true;
        }

        var at = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        var isNegative = at == 1 && text[0] == '-';
        if (text.Length > at + 2 && text[at] == '0' && text[at + 1] is 'x' or 'o')
        {
            return TryParsePrefixed(text, at, out number);
        }

        var start = at;
        var point = -1;
        while (at < text.Length && (text[at] is (>= '0' and <= '9') || (text[at] == '.' && point < 0)))
        {
            if (text[at] == '.')
            {
                point = at;
            }

            at++;
        }

        var end = at;
        var exponent = 0;
        if (at < text.Length)
        {
            if (text[at] is not ('e' or 'E') || !TryParseExponent(text, at + 1, out exponent))
            {
                number = default;
                return false;
            }
        }

        return TryBuild(text, isNegative, start, end, point, exponent, out number);
    }

    /// <summary>The value of a whole number of at most 18 digits without exponent: nearly all numbers.</summary>
    public static bool TryParseWhole(string text, out long value)
    {
        value = 0;
        var isNegative = text.Length > 0 && text[0] == '-';
        var at = isNegative ? 1 : 0;
        if ((uint)(text.Length - at - 1) > 17)
        {
            return false;
        }

        for (; at < text.Length; at++)
        {
            var digit = (uint)(text[at] - '0');
            if (digit > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        value = isNegative ? -value : value;
        return true;
    }

    public int CompareTo(in ExactNumber other)
    {
        if (_sign != other._sign || _sign == 0)
        {
            return _sign.CompareTo(other._sign);
        }

        var magnitude = ((long)_digits + _exponent).CompareTo((long)other._digits + other._exponent);
        if (magnitude == 0)
        {
            magnitude = _digits <= 19 && other._digits <= 19
                ? Scaled(_small, other._digits - _digits).CompareTo(Scaled(other._small, _digits - other._digits))
                : CompareBig(other);
        }

        return magnitude * _sign;
    }

    public bool Equals(in ExactNumber other) => CompareTo(other) == 0;

    public override int GetHashCode() => unchecked((((_big.IsZero ? _small.GetHashCode() : _big.GetHashCode()) * 397) ^ _exponent) * (_sign == 0 ? 0 : _sign));

    /// <summary>Whether this is <paramref name="divisor"/> a whole number of times.</summary>
    public bool IsMultipleOf(in ExactNumber divisor)
    {
        if (_sign == 0 || divisor._sign == 0)
        {
            return _sign == 0;
        }

        var shift = (long)_exponent - divisor._exponent;
        if (_digits <= 18 && divisor._digits <= 18 && shift is >= -18 and <= 0)
        {
            // Both fit; the divisor grows when the value has decimals that it lacks.
            return divisor._digits - shift <= 19 && _small % Scaled(divisor._small, (int)-shift) == 0;
        }

        var value = Significand;
        var by = divisor.Significand;
        if (shift >= 0)
        {
            return (BigInteger.Remainder(value, by) * BigInteger.ModPow(10, shift, by) % by).IsZero;
        }

        // A divisor with more digits than the value divides nothing but zero.
        return -shift <= _digits && BigInteger.Remainder(value, by * BigInteger.Pow(10, (int)-shift)).IsZero;
    }

    private BigInteger Significand => _digits <= 19 ? _small : _big;

    private static ulong Scaled(ulong value, int power)
    {
        for (; power > 0; power--)
        {
            value *= 10;
        }

        return value;
    }

    private int CompareBig(in ExactNumber other)
    {
        var difference = _digits - other._digits;
        return difference >= 0
            ? Significand.CompareTo(other.Significand * BigInteger.Pow(10, difference))
            : (Significand * BigInteger.Pow(10, -difference)).CompareTo(other.Significand);
    }

    private static bool TryParseShort(string text, out ExactNumber number)
    {
        var isShort = TryParseWhole(text, out var value);
        number = isShort ? Whole(value < 0, (ulong)Math.Abs(value), 0) : default;
        return isShort;
    }

    private static ExactNumber Whole(bool isNegative, ulong value, int exponent)
    {
        if (value == 0)
        {
            return default;
        }

        while (value % 10 == 0)
        {
            value /= 10;
            exponent++;
        }

        var digits = 0;
        for (var rest = value; rest > 0; rest /= 10)
        {
            digits++;
        }

        return new ExactNumber(isNegative ? -1 : 1, value, default, digits, exponent);
    }

    private static bool TryParsePrefixed(string text, int at, out ExactNumber number)
    {
        number = default;
        var radix = text[at + 1] == 'x' ? 16u : 8u;
        ulong value = 0;
        for (var i = at + 2; i < text.Length; i++)
        {
            var c = text[i];
            var digit = (uint)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
            if (digit >= radix || value > 0xFFFFFFFFFFFFF)
            {
                return false;
            }

            value = (value * radix) + digit;
        }

        number = Whole(text[0] == '-', value, 0);
        return true;
    }

    private static bool TryParseExponent(string text, int at, out int exponent)
    {
        exponent = 0;
        var isNegative = at < text.Length && text[at] == '-';
        if (at < text.Length && text[at] is '-' or '+')
        {
            at++;
        }

        if (at == text.Length)
        {
            return false;
        }

        for (; at < text.Length; at++)
        {
            if (text[at] is < '0' or > '9')
            {
                return false;
            }

            exponent = Math.Min(MaxExponent, (int)Math.Min((exponent * 10L) + (text[at] - '0'), MaxExponent));
        }

        exponent = isNegative ? -exponent : exponent;
        return true;
    }

    private static bool TryBuild(string text, bool isNegative, int start, int end, int point, int exponent, out ExactNumber number)
    {
        number = default;
        var fraction = point < 0 ? 0 : end - point - 1;
        var hasDigits = end - start > (point < 0 ? 0 : 1);
        while (start < end && text[start] is '0' or '.')
        {
            start++;
        }

        if (start == end)
        {
            return hasDigits;
        }

        // Trailing zeros go into the exponent.
        exponent -= fraction;
        while (text[end - 1] is '0' or '.')
        {
            exponent += text[end - 1] == '0' ? 1 : 0;
            end--;
        }

        var digits = end - start - (point >= start && point < end ? 1 : 0);
        if (digits > MaxDigits)
        {
            return false;
        }

        if (digits > 19)
        {
            var plain = text.Substring(start, end - start).Replace(".", "");
            number = new ExactNumber(isNegative ? -1 : 1, 0, BigInteger.Parse(plain, NumberStyles.None, CultureInfo.InvariantCulture), digits, exponent);
            return true;
        }

        ulong value = 0;
        for (var i = start; i < end; i++)
        {
            if (i != point)
            {
                value = (value * 10) + (ulong)(text[i] - '0');
            }
        }

        number = new ExactNumber(isNegative ? -1 : 1, value, default, digits, exponent);
        return true;
    }
}
