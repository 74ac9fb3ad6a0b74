using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class VersionPinTests() : RuleTests("SEA2107")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """{ "A": "@Microsoft.KeyVault(VaultName=kv-wallet;SecretName=""");

    private const string Pinned = "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db/0123456789abcdef0123456789abcdef)";

    private const string Free = "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db)";

    [Fact]
    public void Reports_a_pin_where_the_policy_wants_rotation() =>
        GivenPolicy("rules:\n  SEA2107: { options: { versions: rotate } }\n").And("appsettings.Production.json", $$"""{ "A": [|"{{Pinned}}"|], "B": "{{Free}}" }""").Reports(Severity.Warning, "Production", "follow rotation");

    [Fact]
    public void Reports_a_missing_pin_where_the_policy_wants_one() =>
        GivenPolicy("rules:\n  SEA2107: { options: { versions: pin } }\n").And("appsettings.Production.json", $$"""{ "A": "{{Pinned}}", "B": [|"{{Free}}"|] }""").Reports(Severity.Warning, "Production", "pins no version");

    [Fact]
    public void Guards_everything_where_the_policy_says_nothing() =>
        Given("appsettings.Production.json", $$"""{ "A": "{{Pinned}}", "B": "{{Free}}" }""").IsQuiet();
}
