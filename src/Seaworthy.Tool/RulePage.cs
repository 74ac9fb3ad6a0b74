namespace Seaworthy.Tool;

/// <summary>The pages of the rules, carried in the program.</summary>
internal static class RulePage
{
    /// <summary>The page of a rule as Markdown; null when there is none.</summary>
    public static string? Read(string id)
    {
        using var page = typeof(RulePage).Assembly.GetManifestResourceStream(id);
        if (page is null)
        {
            return null;
        }

        using var reader = new StreamReader(page);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
