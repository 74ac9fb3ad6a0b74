using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class VaultOfAnotherEnvironmentTests() : RuleTests("SEA2106")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """{ "A": "@Microsoft.KeyVault(VaultName=kv-wallet-dev;SecretName=""");

    [Fact]
    public void Reports_a_vault_of_a_lower_environment_beside_its_own() =>
        Given("appsettings.Production.json", """{ "A": "@Microsoft.KeyVault(VaultName=kv-wallet-prod;SecretName=a)", "B": [|"@Microsoft.KeyVault(VaultName=kv-wallet-dev;SecretName=b)"|] }""")
            .Reports(Severity.Error, "Production", "'kv-wallet-dev'");

    [Fact]
    public void Reports_a_vault_that_the_policy_gives_to_another_environment() =>
        GivenPolicy("rules:\n  SEA2106: { options: { vaults: { Staging: [kv-blue], Production: [kv-green] } } }\n")
            .And("appsettings.Production.json", """{ "A": [|"@Microsoft.KeyVault(VaultName=kv-blue;SecretName=a)"|] }""").Reports(Severity.Error, "Production", "gives to Staging");

    [Fact]
    public void Guards_an_environment_that_uses_one_vault_whatever_its_name() =>
        Given("appsettings.Production.json", """{ "A": "@Microsoft.KeyVault(VaultName=kv-wallet-dev;SecretName=a)" }""").IsQuiet();

    [Fact]
    public void Guards_a_vault_that_two_environments_share_by_the_policy() =>
        GivenPolicy("rules:\n  SEA2106: { options: { vaults: { Staging: [kv-blue], Production: [kv-blue] } } }\n")
            .And("appsettings.Production.json", """{ "A": "@Microsoft.KeyVault(VaultName=kv-blue;SecretName=a)" }""").IsQuiet();
}
