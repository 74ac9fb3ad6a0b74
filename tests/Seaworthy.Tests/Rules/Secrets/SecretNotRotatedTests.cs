using Seaworthy.Findings;
using Seaworthy.Secrets;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class SecretNotRotatedTests() : RuleTests("SEA2206")
{
    private const string Plain = """{ "Db": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db)" }""";

    private const string Marked = """{ "Db": [|"@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db)"|] }""";

    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """{ "Db": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/""");

    [Fact]
    public void Reports_what_the_store_told() =>
        Given("appsettings.Production.json", Marked).WithVault(store => store.Add("kv-wallet.vault.azure.net", "db", new SecretFacts())).Reports(Severity.Warning, "Production", "has no expiry date");

    [Fact]
    public void Reports_what_is_older_than_the_policy_allows() =>
        GivenPolicy("rules:\n  SEA2206: { options: { days: 180 } }\n").And("appsettings.Production.json", Marked)
            .WithVault(store => store.Add("kv-wallet.vault.azure.net", "db", new SecretFacts { ExpiresOn = new DateTimeOffset(2027, 12, 20, 0, 0, 0, TimeSpan.Zero), CreatedOn = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) }))
            .Reports(Severity.Warning, saying: "since 2026-01-01");

    [Fact]
    public void Guards_a_secret_in_order() =>
        Given("appsettings.Production.json", Plain).WithVault(store => store.Add("kv-wallet.vault.azure.net", "db", new SecretFacts { ExpiresOn = new DateTimeOffset(2027, 12, 20, 0, 0, 0, TimeSpan.Zero), CreatedOn = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero) })).IsQuiet();
}
