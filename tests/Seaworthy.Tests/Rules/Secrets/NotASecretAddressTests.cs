using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class NotASecretAddressTests() : RuleTests("SEA2105")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "A": "@Microsoft.KeyVault(SecretUri=http://kv
        """);

    [Fact]
    public void Reports_addresses_that_lead_elsewhere() =>
        Given("appsettings.Production.json", """
            { "A": [|"@Microsoft.KeyVault(SecretUri=http://kv-wallet.vault.azure.net/secrets/db)"|], "B": [|"@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/keys/db)"|], "C": [|"@Microsoft.KeyVault(SecretUri=https://kv-wallet.corp/secrets/db)"|] }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Guards_addresses_of_secrets_in_any_cloud() =>
        Given("appsettings.Production.json", """
            { "A": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db)", "B": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.cn/secrets/db)" }
            """)
            .IsQuiet();
}
