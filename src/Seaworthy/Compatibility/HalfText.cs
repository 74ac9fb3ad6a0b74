using System.Globalization;

namespace Seaworthy.Compatibility;

/// <summary>Numbers of half precision, as the type of newer runtimes reads and rounds them.</summary>
internal static class HalfText
{
    // Its converter alone lets thousands be separated.
    private const NumberStyles Style = NumberStyles.Float | NumberStyles.AllowThousands;

    public static bool TryParse(string text, out double value)
    {
#if NET
        var parsed = Half.TryParse(text, Style, CultureInfo.InvariantCulture, out var half);
        value = (double)half;
        return parsed;
#else
        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out value);
#endif
    }
}
