using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class MalformedSecretVersionTests() : RuleTests("SEA2104")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "A": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db/v1
        """);

    [Fact]
    public void Reports_a_version_that_is_not_32_hexadecimal_digits() =>
        Given("appsettings.Production.json", """
            { "A": [|"@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db/v1)"|] }
            """)
            .Reports(Severity.Error, "Production", "version");

    [Fact]
    public void Guards_a_version_and_none() =>
        Given("appsettings.Production.json", """
            { "A": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db/0123456789abcdef0123456789abcdef)", "B": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db)" }
            """)
            .IsQuiet();
}
