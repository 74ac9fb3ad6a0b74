namespace Seaworthy.Text;

/// <summary>Names that were probably meant: same but for case, separators or plural, or a slip of the keyboard.</summary>
internal static class NearMiss
{
    /// <summary>The only candidate that <paramref name="name"/> nearly equals, or null when there is none or more than one.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        string? found = null;
        foreach (var candidate in candidates)
        {
            if (IsNear(name, candidate))
            {
                if (found is not null && !string.Equals(found, candidate, StringComparison.OrdinalIgnoreCase))
                {
                    return null;
                }

                found = candidate;
            }
        }

        return found;
    }

    /// <summary>Whether two different names differ by case style, separators, plural, one edit, or two edits from nine letters on.</summary>
    public static bool IsNear(string name, string candidate)
    {
        if (string.Equals(name, candidate, StringComparison.OrdinalIgnoreCase))
        {
            return !string.Equals(name, candidate, StringComparison.Ordinal);
        }

        if (name.Length > 100 || candidate.Length > 100 || Math.Abs(name.Length - candidate.Length) > 4)
        {
            return false;
        }

        var a = Fold(name);
        var b = Fold(candidate);
        if (a.Length < 3 || b.Length < 3)
        {
            return string.Equals(a, b, StringComparison.Ordinal);
        }

        // Names that end in different numbers (Node1, Node2) are siblings, not slips.
        if (char.IsDigit(a[a.Length - 1]) || char.IsDigit(b[b.Length - 1]))
        {
            return string.Equals(a, b, StringComparison.Ordinal);
        }

        return Distance(a, b) <= (Math.Min(a.Length, b.Length) >= 9 ? 2 : 1);
    }

    private static string Fold(string name)
    {
        var folded = new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (c is not ('_' or '-' or '.' or ' '))
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(folded, 0, length);
    }

    // Edits are insert, delete, replace and the swap of two neighbours (optimal string alignment).
    private static int Distance(string a, string b)
    {
        var previous2 = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], previous2[j - 2] + 1);
                }
            }

            (previous2, previous, current) = (previous, current, previous2);
        }

        return previous[b.Length];
    }
}
