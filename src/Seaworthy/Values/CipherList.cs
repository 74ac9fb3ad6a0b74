namespace Seaworthy.Values;

/// <summary>A cipher list as OpenSSL reads it (ciphers(1)): names and classes joined by <c>:</c>, <c>!</c> removes for good, <c>-</c> removes, <c>+</c> orders.</summary>
internal static class CipherList
{
    private static readonly string[] Weak = ["NULL", "eNULL", "aNULL", "ADH", "AECDH", "EXP", "EXPORT", "EXPORT40", "EXPORT56", "LOW", "RC4", "DES", "3DES", "MD5", "RC2", "SEED", "IDEA"];

    private static readonly string[] WeakParts = ["RC4", "DES-CBC", "NULL", "EXP-", "-MD5", "RC2", "ADH-", "AECDH-"];

    /// <summary>The first entry that admits a suite nobody should use; null when there is none.</summary>
    public static string? FindWeak(string list)
    {
        var entries = list.Split([':', ' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var removed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (entry[0] == '!')
            {
                removed.Add(entry.Substring(1));
            }
        }

        foreach (var entry in entries)
        {
            if (entry[0] is '!' or '-' or '+')
            {
                continue;
            }

            if (entry.StartsWith("@SECLEVEL=0", StringComparison.OrdinalIgnoreCase) || IsWeak(entry, removed))
            {
                return entry;
            }
        }

        return null;
    }

    private static bool IsWeak(string entry, HashSet<string> removed)
    {
        // ALL and its complements admit suites without authentication.
        if (entry is "ALL" or "COMPLEMENTOFDEFAULT" or "COMPLEMENTOFALL")
        {
            return !(removed.Contains("aNULL") || removed.Contains("ADH"));
        }

        foreach (var part in entry.Split('+'))
        {
            if (Array.Exists(Weak, w => string.Equals(w, part, StringComparison.OrdinalIgnoreCase)) && !removed.Contains(part) && !IsRemovedByClass(part, removed))
            {
                return true;
            }
        }

        return Array.Exists(WeakParts, w => entry.IndexOf(w, StringComparison.OrdinalIgnoreCase) >= 0 && !removed.Contains(w.Trim('-')) && !(w == "DES-CBC" && (removed.Contains("3DES") || removed.Contains("DES"))));
    }

    private static bool IsRemovedByClass(string part, HashSet<string> removed) =>
        part is "ADH" or "AECDH" ? removed.Contains("aNULL") : part is "EXPORT40" or "EXPORT56" && (removed.Contains("EXP") || removed.Contains("EXPORT"));
}
