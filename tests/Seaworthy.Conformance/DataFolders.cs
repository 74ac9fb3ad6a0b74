namespace Seaworthy.Conformance;

/// <summary>Where the data beside the checkout lies.</summary>
internal static class DataFolders
{
    /// <summary>The folder named, or null where the data is absent.</summary>
    public static string? Find(string name)
    {
        if (Environment.GetEnvironmentVariable("SEAWORTHY_DATA") is { Length: > 0 } root)
        {
            return Directory.Exists(Path.Combine(root, name)) ? Path.Combine(root, name) : null;
        }

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, "shared", "data", name);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
