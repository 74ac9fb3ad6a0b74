namespace Seaworthy.Tool.Tests.Support;

/// <summary>The samples of the checkout the tests run in.</summary>
internal static class Samples
{
    public static string Unsafe { get; } = Path.Combine(Find(), "samples", "WalletService.Unsafe");

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
