using System.Globalization;
using Seaworthy.Schemas.Patterns;

namespace Seaworthy.Schemas.Formats;

/// <summary>Which labels of Unicode are allowed by IDNA 2008 (RFC 5891, RFC 5892).</summary>
internal static class Idna
{
    private const int Joiner = 0x200D;
    private const int NonJoiner = 0x200C;

    /// <summary>The code points of a text; a lone surrogate stands for itself.</summary>
    public static int[] CodePoints(string text)
    {
        var points = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            points.Add(char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text[i], text[++i]) : text[i]);
        }

        return [.. points];
    }

    /// <summary>Whether a label may be written in Unicode.</summary>
    public static bool IsULabel(int[] label)
    {
        if (label.Length == 0 || label[0] == '-' || label[label.Length - 1] == '-' || (label.Length > 3 && label[2] == '-' && label[3] == '-'))
        {
            return false;
        }

        if (IsSurrogate(label[0]) || IsMark(Category(label[0])))
        {
            return false;
        }

        for (var i = 0; i < label.Length; i++)
        {
            if (IsSurrogate(label[i]) || !(InContext(label, i) ?? IsAllowed(label[i])))
            {
                return false;
            }
        }

        return true;
    }

    // The exceptions and contextual rules of RFC 5892; null for a code point that has none.
    private static bool? InContext(int[] label, int at) => label[at] switch
    {
        0xDF or 0x3C2 or 0x6FD or 0x6FE or 0xF0B or 0x3007 => true,
        0x640 or 0x7FA or 0x302E or 0x302F or (>= 0x3031 and <= 0x3035) or 0x303B => false,
        0xB7 => At(label, at - 1) == 'l' && At(label, at + 1) == 'l',
        0x375 => IsOf("Greek", At(label, at + 1)),
        0x5F3 or 0x5F4 => IsOf("Hebrew", At(label, at - 1)),
        0x30FB => Array.Exists(label, static point => point != 0x30FB && (IsOf("Hiragana", point) || IsOf("Katakana", point) || IsOf("Han", point))),
        >= 0x660 and <= 0x669 => !Array.Exists(label, static point => point is >= 0x6F0 and <= 0x6F9),
        >= 0x6F0 and <= 0x6F9 => !Array.Exists(label, static point => point is >= 0x660 and <= 0x669),
        Joiner => IsVirama(At(label, at - 1)),
        NonJoiner => IsVirama(At(label, at - 1)) || ArabicJoining.Joins(label, at),
        _ => null,
    };

    private static int At(int[] label, int index) => index >= 0 && index < label.Length ? label[index] : -1;

    private static bool IsOf(string script, int point) => point >= 0 && UnicodeProperties.Find("Script", script)!.Contains(point);

    // Letters, digits and marks, but for those that folding or compatibility mappings change.
    private static bool IsAllowed(int point)
    {
        if (point < 0x80)
        {
            return point is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';
        }

        return Category(point) is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            && !IsCompatibility(point);
    }

    private static bool IsCompatibility(int point) => point is 0xAA or 0xBA
        or (>= 0x2B0 and <= 0x2B8) or (>= 0x2E0 and <= 0x2E4)
        or (>= 0x1100 and <= 0x11FF)
        or (>= 0x1D2C and <= 0x1D6A) or 0x1D78 or (>= 0x1D9B and <= 0x1DBF)
        or (>= 0x2070 and <= 0x214F)
        or (>= 0x3131 and <= 0x318E)
        or (>= 0xA960 and <= 0xA97F) or (>= 0xD7B0 and <= 0xD7FF)
        or (>= 0xF900 and <= 0xFDFF) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFE30 and <= 0xFEFF) or >= 0xFF00 and <= 0xFFEF
        or (>= 0x1D400 and <= 0x1D7FF) or (>= 0x1EE00 and <= 0x1EEFF) or (>= 0x2F800 and <= 0x2FA1F);

    private static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsSurrogate(int point) => point is >= 0xD800 and <= 0xDFFF;

    private static UnicodeCategory Category(int point) => CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(point), 0);

    // Code points of combining class 9.
    private static bool IsVirama(int point) => point is 0x94D or 0x9CD or 0xA4D or 0xACD or 0xB4D or 0xBCD or 0xC4D or 0xCCD or 0xD3B or 0xD3C or 0xD4D or 0xDCA
        or 0xE3A or 0xEBA or 0xF84 or 0x1039 or 0x103A or 0x1714 or 0x1715 or 0x1734 or 0x17D2 or 0x1A60 or 0x1B44 or 0x1BAA or 0x1BAB or 0x1BF2 or 0x1BF3
        or 0x2D7F or 0xA806 or 0xA82C or 0xA8C4 or 0xA953 or 0xA9C0 or 0xAAF6 or 0xABED or 0x10A3F or 0x11046 or 0x11070 or 0x1107F or 0x110B9
        or 0x11133 or 0x11134 or 0x111C0 or 0x11235 or 0x112EA or 0x1134D or 0x11442 or 0x114C2 or 0x115BF or 0x1163F or 0x116B6 or 0x1172B or 0x11839
        or 0x1193D or 0x1193E or 0x119E0 or 0x11A34 or 0x11A47 or 0x11A99 or 0x11C3F or 0x11D44 or 0x11D45 or 0x11D97;
}
