using Seaworthy.Findings;
using Seaworthy.Secrets;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class SecretNotCheckedTests() : RuleTests("SEA2207")
{
    private const string Plain = """{ "Db": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db)" }""";

    private const string Marked = """{ "Db": [|"@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db)"|] }""";

    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """{ "Db": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/""");

    [Fact]
    public void Reports_what_the_store_told() =>
        Given("appsettings.Production.json", Marked).WithVault(store => store.Fail("kv-wallet.vault.azure.net", NotCheckedCause.Firewall, "the vault says so")).Reports(Severity.Warning, "Production", "firewall");

    [Fact]
    public void Reports_neither_good_nor_bad() =>
        Assert.True(Assert.Single(Given("appsettings.Production.json", Plain).WithVault(store => store.Fail("kv-wallet.vault.azure.net", NotCheckedCause.NoCredential, "none")).Run()).IsNotChecked);

    [Fact]
    public void Reports_a_provider_that_nothing_here_can_ask() =>
        Given("appsettings.Production.json", """{ "Db": [|"arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-a1b2c3"|] }""").WithVault(_ => { }).Reports(Severity.Warning, saying: "nothing here can ask its provider");

    [Fact]
    public void Guards_a_secret_in_order() =>
        Given("appsettings.Production.json", Plain).WithVault(store => store.Add("kv-wallet.vault.azure.net", "db", new SecretFacts())).IsQuiet();
}
