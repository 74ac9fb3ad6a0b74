using System.Globalization;

namespace Seaworthy.Schemas.Formats;

/// <summary>Whether a zero-width non-joiner parts letters that would join (RFC 5892, appendix A.1), for the Arabic script.</summary>
internal static class ArabicJoining
{
    /// <summary>Whether a letter that joins onwards stands before, and one that joins backwards behind; marks between count for nothing.</summary>
    public static bool Joins(int[] label, int at)
    {
        var before = at - 1;
        while (before >= 0 && IsTransparent(label[before]))
        {
            before--;
        }

        var behind = at + 1;
        while (behind < label.Length && IsTransparent(label[behind]))
        {
            behind++;
        }

        return before >= 0 && behind < label.Length && IsLetter(label[before]) && !JoinsOnlyBackwards(label[before]) && IsLetter(label[behind]);
    }

    private static bool IsTransparent(int point) => CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(point), 0) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsLetter(int point) =>
        point is (>= 0x620 and <= 0x64A) or (>= 0x66E and <= 0x6D5) or (>= 0x6EE and <= 0x6EF) or (>= 0x6FA and <= 0x6FF) or (>= 0x750 and <= 0x77F) or (>= 0x8A0 and <= 0x8B4)
        && point is not (0x621 or 0x674);

    private static bool JoinsOnlyBackwards(int point) =>
        point is (>= 0x622 and <= 0x625) or 0x627 or 0x629 or (>= 0x62F and <= 0x632) or 0x648 or (>= 0x671 and <= 0x673) or (>= 0x675 and <= 0x677)
            or (>= 0x688 and <= 0x699) or 0x6C0 or (>= 0x6C3 and <= 0x6CB) or 0x6CD or 0x6CF or 0x6D2 or 0x6D3 or 0x6D5 or 0x6EE or 0x6EF
            or (>= 0x759 and <= 0x75B) or 0x76B or 0x76C or 0x771 or (>= 0x773 and <= 0x774) or (>= 0x778 and <= 0x779)
            or (>= 0x8AA and <= 0x8AC) or 0x8AE or (>= 0x8B1 and <= 0x8B2);
}
