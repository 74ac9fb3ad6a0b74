using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class UnresolvedReferenceTests() : RuleTests("SEA2102")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "A": "@Microsoft.KeyVault(VaultName=kv-wallet;SecretName=db
        """);

    [Fact]
    public void Reports_a_reference_in_a_settings_file() =>
        Given("appsettings.Production.json", """
            { "A": [|"@Microsoft.KeyVault(VaultName=kv-wallet;SecretName=db)"|] }
            """)
            .Reports(Severity.Error, "Production", "nothing resolves");

    [Fact]
    public void Reports_a_reference_inside_a_longer_text() =>
        Given("appsettings.Production.json", """
            { "A": [|"Host=db;Password=@Microsoft.KeyVault(VaultName=kv-wallet;SecretName=db)"|] }
            """)
            .Reports(Severity.Error, "Production", "longer text");

    [Fact]
    public void Guards_other_texts() =>
        Given("appsettings.Production.json", """
            { "A": "https://kv-wallet.vault.azure.net/", "B": "${DB}", "C": "text" }
            """)
            .IsQuiet();
}
