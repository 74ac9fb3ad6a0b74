using System.Globalization;

namespace Seaworthy.Policies;

/// <summary>Dates as policy and descriptor write them: <c>YYYY-MM-DD</c> (ISO 8601).</summary>
internal static class PolicyDate
{
    public static bool TryParse(string? text, out DateTime date) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
