using Seaworthy.Tool.Tests.Support;

namespace Seaworthy.Tool.Tests.Commands;

public sealed class DiffCommandTests
{
    [Fact]
    public void Tells_missing_keys_other_kinds_and_other_values()
    {
        using var folder = WalletFolder.Create();
        Golden.Verify(ToolRun.Of(folder, "diff", "Development", "Production", "--path", "{folder}").Out);
    }

    [Fact]
    public void Never_shows_a_secret_that_differs()
    {
        using var folder = WalletFolder.Create();
        var run = ToolRun.Of(folder, "diff", "Development", "Production", "--path", "{folder}");
        Assert.Contains("value    ConnectionStrings:Wallet: differs (not shown)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_environment_equals_itself()
    {
        using var folder = WalletFolder.Create();
        Assert.Equal("No difference between Production and Production\n", ToolRun.Of(folder, "diff", "Production", "production", "--path", "{folder}").Out);
    }
}
