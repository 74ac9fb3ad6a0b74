using Seaworthy.Findings;
using Seaworthy.Secrets;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class SecretExpiresSoonTests() : RuleTests("SEA2205")
{
    private const string Plain = """{ "Db": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db)" }""";

    private const string Marked = """{ "Db": [|"@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db)"|] }""";

    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """{ "Db": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/""");

    [Fact]
    public void Reports_what_the_store_told() =>
        Given("appsettings.Production.json", Marked).WithVault(store => store.Add("kv-wallet.vault.azure.net", "db", new SecretFacts { ExpiresOn = new DateTimeOffset(2026, 12, 20, 0, 0, 0, TimeSpan.Zero) })).Reports(Severity.Warning, "Production", "expires on 2026-12-20");

    [Fact]
    public void Reports_within_the_window_that_the_policy_sets() =>
        GivenPolicy("rules:\n  SEA2205: { options: { days: 400 } }\n").And("appsettings.Production.json", Marked)
            .WithVault(store => store.Add("kv-wallet.vault.azure.net", "db", new SecretFacts { ExpiresOn = new DateTimeOffset(2027, 11, 20, 0, 0, 0, TimeSpan.Zero) })).Reports(Severity.Warning);

    [Fact]
    public void Guards_a_secret_in_order() =>
        Given("appsettings.Production.json", Plain).WithVault(store => store.Add("kv-wallet.vault.azure.net", "db", new SecretFacts { ExpiresOn = new DateTimeOffset(2026, 12, 25, 0, 0, 0, TimeSpan.Zero) })).IsQuiet();
}
