namespace Seaworthy.Schemas.Formats;

/// <summary><c>duration</c> by the grammar of RFC 3339, appendix A: units follow each other without a gap, weeks stand alone.</summary>
internal static class DurationText
{
    private const string DateUnits = "YMD";
    private const string TimeUnits = "HMS";

    public static bool IsValid(string text)
    {
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        if (text[text.Length - 1] == 'W')
        {
            return Digits(text, 1) == text.Length - 1;
        }

        var at = 1;
        if (!Units(text, DateUnits, ref at))
        {
            return false;
        }

        if (at == text.Length)
        {
            return true;
        }

        if (text[at++] != 'T')
        {
            return false;
        }

        var start = at;
        return Units(text, TimeUnits, ref at) && at > start && at == text.Length;
    }

    // False where a unit is missing between two, or digits have none.
    private static bool Units(string text, string units, ref int at)
    {
        var last = -1;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            var end = Digits(text, at);
            var unit = end < text.Length ? units.IndexOf(text[end]) : -1;
            if (unit < 0 || unit <= last || (last >= 0 && unit != last + 1))
            {
                return false;
            }

            last = unit;
            at = end + 1;
        }

        return true;
    }

    private static int Digits(string text, int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at == start ? -1 : at;
    }
}
