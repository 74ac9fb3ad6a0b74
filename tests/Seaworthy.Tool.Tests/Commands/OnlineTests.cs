using Seaworthy.Findings;
using Seaworthy.Secrets;
using Seaworthy.Tool.Commands;
using Seaworthy.Tool.Online;
using Seaworthy.Tool.Tests.Support;

namespace Seaworthy.Tool.Tests.Commands;

/// <summary><c>validate --online</c> with a store of the test's own.</summary>
public sealed class OnlineTests
{
    private const string Vault = "kv-wallet.vault.azure.net";

    [Fact]
    public void A_missing_secret_is_1()
    {
        var (status, output) = Validate(OnlineMode.Require, new InMemorySecretStore(SecretProviders.AzureKeyVault));
        Assert.Equal(ExitCode.Findings, status);
        Assert.Contains("error SEA2201 The secret that 'Db' refers to does not exist", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_in_order_is_0() =>
        Assert.Equal(ExitCode.Clean, Validate(OnlineMode.Require, new InMemorySecretStore(SecretProviders.AzureKeyVault).Add(Vault, "db", new SecretFacts())).Status);

    [Fact]
    public void What_could_not_be_checked_is_3()
    {
        var (status, output) = Validate(OnlineMode.Require, new InMemorySecretStore(SecretProviders.AzureKeyVault).Fail(Vault, NotCheckedCause.NoPermission, "ForbiddenByRbac"));
        Assert.Equal(ExitCode.NotChecked, status);
        Assert.Contains("Grant the right to list secrets", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_checked_is_a_note_when_it_was_only_tried()
    {
        var (status, output) = Validate(OnlineMode.Try, new InMemorySecretStore(SecretProviders.AzureKeyVault).Fail(Vault, NotCheckedCause.NoPermission, "ForbiddenByRbac"));
        Assert.Equal(ExitCode.Clean, status);
        Assert.Contains("note SEA2207", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_asked_without_the_option()
    {
        var store = new InMemorySecretStore(SecretProviders.AzureKeyVault);
        Assert.Equal((ExitCode.Clean, 0), (Validate(OnlineMode.Off, store).Status, store.Lookups));
    }

    [Fact]
    public void Only_the_chosen_environments_are_asked_about()
    {
        var store = new InMemorySecretStore(SecretProviders.AzureKeyVault);
        Validate(OnlineMode.Require, store, ["Development"]);
        Assert.Equal(0, store.Lookups);
    }

    [Fact]
    public void The_option_takes_no_value_or_one_of_two()
    {
        using var folder = new TestFolder().AsRepository().With("appsettings.json", "{}");
        Assert.Equal(ExitCode.Clean, ToolRun.Of(folder, "validate", "{folder}", "--online").Status);
        Assert.Equal(ExitCode.Clean, ToolRun.Of(folder, "validate", "{folder}", "--online=try").Status);
        Assert.Equal(ExitCode.Usage, ToolRun.Of(folder, "validate", "{folder}", "--online=maybe").Status);
    }

    private static (int Status, string Output) Validate(OnlineMode mode, InMemorySecretStore store, string[]? environments = null)
    {
        using var folder = new TestFolder().AsRepository()
            .With("appsettings.Production.json", """{ "Db": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db)" }""").With("appsettings.Development.json", "{}")
            .With("seaworthy.yaml", "rules:\n  SEA2102: off\n");
        using var output = new StringWriter();
        var command = new ValidateCommand(folder.Path, environments ?? [], null, null, "console", null, Severity.Warning, Verbosity.Normal)
        {
            Online = new OnlineCheck(mode, TimeSpan.FromSeconds(30), false) { Stores = () => [store] },
        };
        return (command.Run(new Terminal(output, output, false, 120, false), ToolRun.Today, TestContext.Current.CancellationToken), output.ToString());
    }
}
