using System.Globalization;

namespace Seaworthy.Schemas.Formats;

/// <summary>The Bidi rule of RFC 5893: labels of right-to-left scripts stay readable beside others.</summary>
internal static class BidiRule
{
    private enum Direction
    {
        LeftToRight,
        RightToLeft,
        EuropeanNumber,
        ArabicNumber,
        Mark,
        Neutral,
    }

    /// <summary>Whether a name keeps the rule; one without right-to-left characters always does.</summary>
    public static bool Holds(int[][] labels)
    {
        var isBidi = Array.Exists(labels, static label => Array.Exists(label, static point => Of(point) is Direction.RightToLeft or Direction.ArabicNumber));
        return !isBidi || Array.TrueForAll(labels, Holds);
    }

    private static bool Holds(int[] label)
    {
        if (label.Length == 0)
        {
            return false;
        }

        var first = Of(label[0]);
        var end = label.Length - 1;
        while (end > 0 && Of(label[end]) == Direction.Mark)
        {
            end--;
        }

        var last = Of(label[end]);
        return first switch
        {
            Direction.RightToLeft => last is Direction.RightToLeft or Direction.EuropeanNumber or Direction.ArabicNumber
                && !Has(label, Direction.LeftToRight)
                && !(Has(label, Direction.EuropeanNumber) && Has(label, Direction.ArabicNumber)),
            Direction.LeftToRight => last is Direction.LeftToRight or Direction.EuropeanNumber
                && !Has(label, Direction.RightToLeft)
                && !Has(label, Direction.ArabicNumber),
            _ => false,
        };
    }

    private static bool Has(int[] label, Direction direction) => Array.Exists(label, point => Of(point) == direction);

    // Scripts written from right to left lie together in a few blocks.
    private static Direction Of(int point)
    {
        var category = CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(point), 0);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
        {
            return Direction.Mark;
        }

        return point switch
        {
            >= '0' and <= '9' or >= 0x6F0 and <= 0x6F9 => Direction.EuropeanNumber,
            >= 0x660 and <= 0x669 or 0x66B or 0x66C or 0x6DD => Direction.ArabicNumber,
            >= 0x590 and <= 0x8FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF => Direction.RightToLeft,
            _ when category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber => Direction.LeftToRight,
            _ => Direction.Neutral,
        };
    }
}
