namespace Seaworthy.Environments;

/// <summary>Relative paths with forward slashes, combined without a file system.</summary>
internal static class RelativePath
{
    /// <summary>The path from <paramref name="folder"/>, with <c>.</c> and <c>..</c> resolved; null when it leaves the validated folder.</summary>
    public static string? Combine(string folder, string path)
    {
        path = path.Replace('\\', '/');
        if (path.StartsWith("/", StringComparison.Ordinal) || path.IndexOf(':') == 1)
        {
            return null;
        }

        var parts = new List<string>();
        foreach (var part in (folder + "/" + path).Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
