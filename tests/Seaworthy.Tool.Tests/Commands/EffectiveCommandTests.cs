using Seaworthy.Tool.Tests.Support;

namespace Seaworthy.Tool.Tests.Commands;

public sealed class EffectiveCommandTests
{
    [Fact]
    public void Lists_what_an_environment_gets_and_from_where()
    {
        using var folder = WalletFolder.Create();
        Golden.Verify(ToolRun.Of(folder, "effective", "production", "--path", "{folder}").Out);
    }

    [Fact]
    public void Explains_a_key_layer_by_layer()
    {
        using var folder = WalletFolder.Create();
        Golden.Verify(ToolRun.Of(folder, "effective", "Production", "Lightning__Endpoint", "--path", "{folder}").Out);
    }

    [Fact]
    public void Says_that_an_empty_list_clears_nothing()
    {
        using var folder = WalletFolder.Create();
        Golden.Verify(ToolRun.Of(folder, "effective", "Production", "Origins", "--path", "{folder}").Out);
    }

    [Fact]
    public void Masks_a_password_in_every_layer()
    {
        using var folder = WalletFolder.Create();
        Golden.Verify(ToolRun.Of(folder, "effective", "Production", "ConnectionStrings:Wallet", "--path", "{folder}").Out);
    }

    [Fact]
    public void Several_services_need_a_narrower_path()
    {
        using var folder = new TestFolder().AsRepository().With("a/appsettings.json", "{}").With("b/appsettings.json", "{}");
        var run = ToolRun.Of(folder, "effective", "Production", "--path", "{folder}");
        Assert.Equal(ExitCode.Usage, run.Status);
        Assert.Contains("name one with --path: a, b", run.Error, StringComparison.Ordinal);
    }
}
