namespace Seaworthy.Environments;

/// <summary>Names that differ only in case and separators are one: <c>catalog-api</c> and <c>Catalog.API</c>.</summary>
internal static class NameFolding
{
    public static string Fold(string name)
    {
        var folded = new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(folded, 0, length);
    }
}
