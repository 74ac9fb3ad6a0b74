using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class MalformedKeyVaultReferenceTests() : RuleTests("SEA2101")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "A": "@Microsoft.KeyVault(SecretUri=https://kv
        """);

    [Fact]
    public void Reports_references_that_the_resolver_does_not_recognise() =>
        Given("appsettings.Production.json", """
            { "A": [|"@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db"|], "B": [|"@Microsoft.KeyVault(VaultName=kv-wallet)"|] }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Guards_well_formed_references() =>
        Given("appsettings.Production.json", """
            { "A": "@Microsoft.KeyVault(SecretUri=https://kv-wallet.vault.azure.net/secrets/db)", "B": "@Microsoft.KeyVault(VaultName=kv-wallet;SecretName=db)" }
            """)
            .IsQuiet();
}
