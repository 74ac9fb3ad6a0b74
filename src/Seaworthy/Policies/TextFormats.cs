using System.Globalization;
using Seaworthy.Values;

namespace Seaworthy.Policies;

/// <summary>Whether a text is of a format, and how such a text is written.</summary>
internal static class TextFormats
{
    private static readonly (int Least, int Most, string Names)[] CronFields =
    [
        (0, 59, ""),
        (0, 23, ""),
        (1, 31, ""),
        (1, 12, "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC"),
        (0, 7, "SUNMONTUEWEDTHUFRISAT"),
    ];

    public static bool IsValid(TextFormat format, string text) => format switch
    {
        TextFormat.Date => PolicyDate.TryParse(text, out _),
        TextFormat.Duration => IsDuration(text),
        TextFormat.Cron => IsCron(text),
        _ => text.IndexOf('/') > 0 && NetworkRange.TryParse(text, out _),
    };

    public static (string Noun, string Example) Describe(TextFormat format) => format switch
    {
        TextFormat.Date => ("a date", "2027-01-31"),
        TextFormat.Duration => ("an ISO 8601 duration", "PT30M for half an hour or P30D for thirty days"),
        TextFormat.Cron => ("a cron schedule of five fields", "\"0 3 * * 0\" for Sundays at three, UTC"),
        _ => ("an address range", "10.20.0.0/16"),
    };

    /// <summary>P, then whole numbers with Y M W D, then T and whole numbers with H M S, in this order, at least one.</summary>
    private static bool IsDuration(string text)
    {
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        var units = "YMWD";
        var next = 0;
        var parts = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == 'T' && units == "YMWD")
            {
                (units, next, parts) = ("HMS", 0, 0);
                continue;
            }

            var start = at;
            while (at < text.Length && text[at] is >= '0' and <= '9')
            {
                at++;
            }

            var unit = at < text.Length ? units.IndexOf(text[at], next) : -1;
            if (at == start || unit < 0)
            {
                return false;
            }

            next = unit + 1;
            parts++;
        }

        return parts > 0;
    }

    private static bool IsCron(string text)
    {
        var fields = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != CronFields.Length)
        {
            return false;
        }

        for (var i = 0; i < fields.Length; i++)
        {
            foreach (var part in fields[i].Split(','))
            {
                if (!IsCronPart(part, CronFields[i]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // `*`, `5`, `1-5`, each with `/step`.
    private static bool IsCronPart(string part, (int Least, int Most, string Names) field)
    {
        var slash = part.IndexOf('/');
        if (slash >= 0 && !(Number(part.Substring(slash + 1)) is > 0 and var step && step <= field.Most))
        {
            return false;
        }

        var range = slash < 0 ? part : part.Substring(0, slash);
        if (range == "*")
        {
            return true;
        }

        var dash = range.IndexOf('-');
        var from = CronValue(dash < 0 ? range : range.Substring(0, dash), field);
        var to = dash < 0 ? from : CronValue(range.Substring(dash + 1), field);
        return from >= 0 && to >= from;
    }

    private static int CronValue(string text, (int Least, int Most, string Names) field)
    {
        if (text.Length == 3 && field.Names.Length > 0 && field.Names.IndexOf(text, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && at % 3 == 0)
        {
            return field.Least + (at / 3);
        }

        return Number(text) is { } number && number >= field.Least && number <= field.Most ? number : -1;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
