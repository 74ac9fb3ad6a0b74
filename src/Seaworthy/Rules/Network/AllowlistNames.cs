using Seaworthy.Environments;
using Seaworthy.Values;

namespace Seaworthy.Rules.Network;

/// <summary>Which settings are lists of addresses that restrict who may come in.</summary>
internal static class AllowlistNames
{
    /// <summary>Whether the value is an entry of such a list: the list's own name, or its parent's for an indexed entry.</summary>
    public static bool Contains(SourceEntry entry)
    {
        var key = entry.Key;
        while (ConfigurationKey.IsIndex(ConfigurationKey.Leaf(key)) && ConfigurationKey.Parent(key).Length > 0)
        {
            key = ConfigurationKey.Parent(key);
        }

        return KeyName.IsHostListNamed(key);
    }

    /// <summary>The entries of a value: one address, or several separated by commas, semicolons or blanks.</summary>
    public static string[] Split(string? text) => (text ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
}
