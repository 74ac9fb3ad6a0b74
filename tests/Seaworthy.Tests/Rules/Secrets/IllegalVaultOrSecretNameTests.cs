using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class IllegalVaultOrSecretNameTests() : RuleTests("SEA2103")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "A": "@Microsoft.KeyVault(VaultName=kv;SecretName=db
        """);

    [Fact]
    public void Reports_names_that_cannot_exist() =>
        Given("appsettings.Production.json", """
            { "A": [|"@Microsoft.KeyVault(VaultName=kv--wallet;SecretName=db)"|], "B": [|"@Microsoft.KeyVault(VaultName=kv-wallet;SecretName=db_password)"|] }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Guards_legal_names() =>
        Given("appsettings.Production.json", """
            { "A": "@Microsoft.KeyVault(VaultName=kv-wallet;SecretName=db-password)" }
            """)
            .IsQuiet();
}
