using System.Globalization;

namespace Seaworthy.Values;

/// <summary>Reads a value as <c>Enum.Parse</c> does for the drivers: a number, a name in any case, or a list of names whose bits are joined.</summary>
internal static class EnumText
{
    /// <summary>The value, or null where the driver throws.</summary>
    public static int? Read(string? text, (string Name, int Value)[] names)
    {
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text.TrimStart(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var joined = 0;
        foreach (var word in text.Split(','))
        {
            if (Array.FindIndex(names, n => string.Equals(n.Name, word.Trim(), StringComparison.OrdinalIgnoreCase)) is not (>= 0 and var at))
            {
                return null;
            }

            joined |= names[at].Value;
        }

        return joined;
    }
}
