namespace Seaworthy.Conformance;

/// <summary>The folder of conformance suites and real files that lies beside the checkout; none of it is in the repository.</summary>
internal static class SharedData
{
    /// <summary>The folder named, or a skipped test where the data is absent; with CI=true absence is a failure.</summary>
    public static string Folder(string name)
    {
        var folder = Find(name);
        if (folder is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"the shared data folder '{name}' is absent in CI");
            Assert.Skip($"the shared data folder '{name}' is absent; set SEAWORTHY_DATA to run this test");
        }

        return folder;
    }

    /// <summary>The folder named, or null where the data is absent.</summary>
    public static string? Find(string name) => DataFolders.Find(name);

    /// <summary>The checkout the tests were built from.</summary>
    public static string Checkout
    {
        get
        {
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            {
                if (File.Exists(Path.Combine(at.FullName, "Validation.sln")))
                {
                    return at.FullName;
                }
            }

            throw new InvalidOperationException("The tests run outside a checkout.");
        }
    }
}
