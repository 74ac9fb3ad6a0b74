namespace Seaworthy.Tests;

/// <summary>The checkout the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Validation.sln")))
        {
            at = at.Parent ?? throw new InvalidOperationException("The tests run outside a checkout.");
        }

        return at.FullName;
    }
}
