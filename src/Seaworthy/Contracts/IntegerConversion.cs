using System.Globalization;
using System.Numerics;

namespace Seaworthy.Contracts;

/// <summary>Integers as the base converter of numbers reads them: decimal, or hexadecimal behind <c>#</c>, <c>0x</c> or <c>&amp;h</c>, which wraps.</summary>
internal static class IntegerConversion
{
    /// <summary>Converts a text without blanks around it.</summary>
    public static ConversionResult Convert(ContractKind kind, string text)
    {
        if (text.Length == 0)
        {
            return ConversionResult.Refuse;
        }

        if (text[0] == '#')
        {
            return Hexadecimal(kind, text.Substring(1));
        }

        if (text.Length > 1 && ((text[0] == '0' && text[1] is 'x' or 'X') || (text[0] == '&' && text[1] is 'h' or 'H')))
        {
            return Hexadecimal(kind, text.Substring(2));
        }

        // Nothing longer fits the widest of them, unless it is zeros.
        return BigInteger.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && Fits(kind, number)
            ? ConversionResult.Accept(number)
            : ConversionResult.Refuse;
    }

    private static ConversionResult Hexadecimal(ContractKind kind, string text)
    {
        var isWide = kind is ContractKind.Int128 or ContractKind.UInt128;
        var digits = isWide ? text.Trim() : text;

        // Convert.ToInt32 and its like take a sign and one more prefix; the 128-bit types parse the digits alone.
        if (!isWide && digits.Length > 0 && digits[0] == '+')
        {
            digits = digits.Substring(1);
        }

        if (!isWide && digits.Length > 1 && digits[0] == '0' && digits[1] is 'x' or 'X')
        {
            digits = digits.Substring(2);
        }

        digits = digits.TrimStart('0') is { Length: > 0 } significant ? significant : digits.Length > 0 ? "0" : "";
        foreach (var c in digits)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return ConversionResult.Refuse;
            }
        }

        var bits = Bits(kind);
        if (digits.Length == 0 || digits.Length > bits / 4)
        {
            return ConversionResult.Refuse;
        }

        var number = BigInteger.Parse("0" + digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var wraps = IsSigned(kind) && number >= BigInteger.One << (bits - 1);
        return ConversionResult.Accept(wraps ? number - (BigInteger.One << bits) : number);
    }

    private static bool Fits(ContractKind kind, BigInteger number)
    {
        var bits = Bits(kind);
        return IsSigned(kind)
            ? number >= -(BigInteger.One << (bits - 1)) && number < BigInteger.One << (bits - 1)
            : number.Sign >= 0 && number < BigInteger.One << bits;
    }

    private static bool IsSigned(ContractKind kind) => kind is ContractKind.SByte or ContractKind.Int16 or ContractKind.Int32 or ContractKind.Int64 or ContractKind.Int128;

    private static int Bits(ContractKind kind) => kind switch
    {
        ContractKind.Byte or ContractKind.SByte => 8,
        ContractKind.Int16 or ContractKind.UInt16 => 16,
        ContractKind.Int32 or ContractKind.UInt32 => 32,
        ContractKind.Int64 or ContractKind.UInt64 => 64,
        _ => 128,
    };
}
