using System.Globalization;

namespace Seaworthy.Contracts;

/// <summary>Enums as their converter reads them: names in any case, numbers, and both joined by commas whether or not members combine.</summary>
internal static class EnumConversion
{
    /// <summary>Converts a text; the value is its number, as a <see cref="decimal"/>.</summary>
    public static ConversionResult Convert(EnumMembers members, string text)
    {
        long combined = 0;
        var parts = text.Split(',');
        foreach (var part in parts)
        {
            if (One(members, part.TrimStart()) is not { } number)
            {
                return ConversionResult.Refuse;
            }

            if (parts.Length == 1)
            {
                return ConversionResult.Accept(number);
            }

            combined |= number > long.MaxValue ? unchecked((long)(ulong)number) : (long)number;
        }

        return ConversionResult.Accept((decimal)combined);
    }

    private static decimal? One(EnumMembers members, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (text[0] is not ((>= '0' and <= '9') or '-' or '+'))
        {
            return members.Find(text.TrimEnd());
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite;
        decimal? number = long.TryParse(text, Style, CultureInfo.InvariantCulture, out var signed) ? signed : ulong.TryParse(text, Style, CultureInfo.InvariantCulture, out var unsigned) ? unsigned : null;

        // The width is not known; that of almost every enum is 32 bits, and wider ones show it by their members.
        return number >= (members.Values.Any(v => v < int.MinValue) ? long.MinValue : int.MinValue) && number <= Highest(members) ? number : null;
    }

    private static decimal Highest(EnumMembers members)
    {
        var highest = members.Values.Count == 0 ? 0 : members.Values.Max();
        return highest > long.MaxValue ? ulong.MaxValue : highest > uint.MaxValue ? long.MaxValue : highest > int.MaxValue ? uint.MaxValue : int.MaxValue;
    }
}
