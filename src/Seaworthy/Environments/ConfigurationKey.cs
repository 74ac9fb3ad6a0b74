namespace Seaworthy.Environments;

/// <summary>Flattened keys: segments joined by <c>:</c>, compared without case.</summary>
internal static class ConfigurationKey
{
    public static string Leaf(string key) => key.Substring(key.LastIndexOf(':') + 1);

    /// <summary>The key without its last segment; empty at the top.</summary>
    public static string Parent(string key) => key.LastIndexOf(':') is > 0 and var colon ? key.Substring(0, colon) : "";

    public static string Combine(string parent, string child) => parent.Length == 0 ? child : parent + ":" + child;

    public static bool Equals(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="key"/> lies under <paramref name="section"/> or is it.</summary>
    public static bool IsUnder(string key, string section) =>
        key.StartsWith(section, StringComparison.OrdinalIgnoreCase) && (key.Length == section.Length || key[section.Length] == ':');

    /// <summary>Whether a segment is a list index as the binder reads it.</summary>
    public static bool IsIndex(string segment)
    {
        foreach (var c in segment)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return segment.Length > 0;
    }
}
