using Seaworthy.Findings;
using Seaworthy.Secrets;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class SecretExpiredTests() : RuleTests("SEA2203")
{
    private const string Plain = """{ "Db": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db)" }""";

    private const string Marked = """{ "Db": [|"@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db)"|] }""";

    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """{ "Db": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/""");

    [Fact]
    public void Reports_what_the_store_told() =>
        Given("appsettings.Production.json", Marked).WithVault(store => store.Add("kv-wallet.vault.azure.net", "db", new SecretFacts { ExpiresOn = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero) })).Reports(Severity.Error, "Production", "expired on 2026-11-22");

    [Fact]
    public void Guards_a_secret_in_order() =>
        Given("appsettings.Production.json", Plain).WithVault(store => store.Add("kv-wallet.vault.azure.net", "db", new SecretFacts { ExpiresOn = new DateTimeOffset(2027, 11, 22, 0, 0, 0, TimeSpan.Zero) })).IsQuiet();
}
