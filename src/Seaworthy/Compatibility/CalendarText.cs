using System.Globalization;

namespace Seaworthy.Compatibility;

/// <summary>Dates without time and times without date, as the types of newer runtimes read them.</summary>
internal static class CalendarText
{
    public static bool TryParseDate(string text, out DateTime date)
    {
#if NET
        var parsed = DateOnly.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        date = parsed ? day.ToDateTime(TimeOnly.MinValue) : default;
        return parsed;
#else
        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && text.IndexOf(':') < 0;
#endif
    }

    public static bool TryParseTime(string text, out TimeSpan time)
    {
#if NET
        var parsed = TimeOnly.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock);
        time = parsed ? clock.ToTimeSpan() : default;
        return parsed;
#else
        var parsed = DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var moment) && moment.Date == default;
        time = parsed ? moment.TimeOfDay : default;
        return parsed;
#endif
    }
}
