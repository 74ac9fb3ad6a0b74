namespace Seaworthy.Schemas.Formats;

/// <summary><c>date-time</c>, <c>date</c> and <c>time</c> of RFC 3339, with leap seconds where UTC has them.</summary>
internal static class DateAndTime
{
    private const int MinutesOfDay = 24 * 60;

    public static bool IsDateTime(string text) =>
        text.Length > 11 && text[10] is 'T' or 't' && IsDate(text.AsSpan(0, 10)) && IsTime(text.AsSpan(11));

    public static bool IsDate(string text) => IsDate(text.AsSpan());

    public static bool IsTime(string text) => IsTime(text.AsSpan());

    private static bool IsDate(ReadOnlySpan<char> text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-'
        && Number(text.Slice(0, 4)) is >= 0 and var year
        && Number(text.Slice(5, 2)) is >= 1 and <= 12 and var month
        && Number(text.Slice(8, 2)) is >= 1 and var day
        && day <= DaysIn(year, month);

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length < 9 || text[2] != ':' || text[5] != ':'
            || Number(text.Slice(0, 2)) is not (>= 0 and <= 23 and var hour)
            || Number(text.Slice(3, 2)) is not (>= 0 and <= 59 and var minute)
            || Number(text.Slice(6, 2)) is not (>= 0 and <= 60 and var second))
        {
            return false;
        }

        var at = 8;
        if (text[at] == '.')
        {
            var start = ++at;
            while (at < text.Length && text[at] is >= '0' and <= '9')
            {
                at++;
            }

            if (at == start)
            {
                return false;
            }
        }

        // A leap second is the last of a day in UTC.
        return TryOffset(text.Slice(at), out var offset)
            && (second < 60 || (((hour * 60) + minute - offset) % MinutesOfDay + MinutesOfDay) % MinutesOfDay == MinutesOfDay - 1);
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1)
        {
            return text[0] is 'Z' or 'z';
        }

        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':'
            || Number(text.Slice(1, 2)) is not (>= 0 and <= 23 and var hour)
            || Number(text.Slice(4, 2)) is not (>= 0 and <= 59 and var minute))
        {
            return false;
        }

        minutes = ((hour * 60) + minute) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits)
        {
            if (c is < '0' or > '9')
            {
                return -1;
            }

            number = (number * 10) + (c - '0');
        }

        return number;
    }
}
