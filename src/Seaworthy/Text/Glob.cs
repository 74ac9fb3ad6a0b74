namespace Seaworthy.Text;

/// <summary>Path patterns with <c>*</c> and <c>?</c> inside a folder and <c>**</c> across folders; case decides not.</summary>
internal static class Glob
{
    /// <summary>Whether a relative path with forward slashes matches; a pattern without a slash matches the file name anywhere.</summary>
    public static bool IsMatch(string pattern, string path)
    {
        pattern = pattern.Replace('\\', '/');
        if (pattern.StartsWith("./", StringComparison.Ordinal))
        {
            pattern = pattern.Substring(2);
        }

        return pattern.IndexOf('/') < 0
            ? Segment(pattern, path.Substring(path.LastIndexOf('/') + 1))
            : Segments(pattern.Split('/'), 0, path.Split('/'), 0);
    }

    /// <summary>Whether one name, a colon-separated key included, matches a pattern in which <c>*</c> stands for anything.</summary>
    public static bool Segment(string pattern, string text)
    {
        int p = 0, t = 0, star = -1, retry = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                retry = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(text[t])))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }

    /// <summary>Whether a colon-separated key matches a pattern segment by segment: <c>*</c> stands for anything inside one, <c>**</c> for any number of them.</summary>
    public static bool IsKeyMatch(string pattern, string key) => Segments(pattern.Split(':'), 0, key.Split(':'), 0);

    private static bool Segments(string[] pattern, int p, string[] path, int s)
    {
        for (; p < pattern.Length; p++, s++)
        {
            if (pattern[p] == "**")
            {
                for (var skip = s; skip <= path.Length; skip++)
                {
                    if (Segments(pattern, p + 1, path, skip))
                    {
                        return true;
                    }
                }

                return false;
            }

            if (s >= path.Length || !Segment(pattern[p], path[s]))
            {
                return false;
            }
        }

        return s == path.Length;
    }
}
