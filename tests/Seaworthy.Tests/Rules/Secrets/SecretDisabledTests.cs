using Seaworthy.Findings;
using Seaworthy.Secrets;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class SecretDisabledTests() : RuleTests("SEA2202")
{
    private const string Plain = """{ "Db": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db)" }""";

    private const string Marked = """{ "Db": [|"@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db)"|] }""";

    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """{ "Db": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/""");

    [Fact]
    public void Reports_what_the_store_told() =>
        Given("appsettings.Production.json", Marked).WithVault(store => store.Add("kv-wallet.vault.azure.net", "db", new SecretFacts { IsEnabled = false })).Reports(Severity.Error, "Production", "is disabled");

    [Fact]
    public void Guards_a_secret_in_order() =>
        Given("appsettings.Production.json", Plain).WithVault(store => store.Add("kv-wallet.vault.azure.net", "db", new SecretFacts())).IsQuiet();
}
