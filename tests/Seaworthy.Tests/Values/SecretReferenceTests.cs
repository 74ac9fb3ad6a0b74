using Seaworthy.Values;

namespace Seaworthy.Tests.Values;

public sealed class SecretReferenceTests
{
    [Theory]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://vault-prod.vault.azure.net/secrets/x", nameof(ReferenceDefectKind.MissingBracket))]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://vault-prod.vault.azure.net/secrets/x/)", nameof(ReferenceDefectKind.TrailingSlash))]
    [InlineData("https://vault-prod.vault.azure.net/secrets/x", nameof(ReferenceDefectKind.BareUri))]
    [InlineData("@Microsoft.KeyVault(VaultName=a--b;SecretName=x)", nameof(ReferenceDefectKind.IllegalVaultName))]
    [InlineData("@Microsoft.KeyVault(VaultName=vault-prod;SecretName=A_B)", nameof(ReferenceDefectKind.IllegalSecretName))]
    [InlineData("@Microsoft.KeyVault(VaultName=vault-prod)", nameof(ReferenceDefectKind.MissingPart))]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://vault-prod.vault.azure.net/keys/x)", nameof(ReferenceDefectKind.WrongCollection))]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://vault-prod.vault.azure.net:8443/secrets/x)", nameof(ReferenceDefectKind.ForeignHost))]
    public void A_defect_is_named(string text, string kind) => Assert.Equal([kind], SecretReference.Parse(text)!.Defects.Select(d => d.Kind.ToString()));

    [Fact]
    public void A_good_reference_gives_its_names()
    {
        var reference = SecretReference.Parse("@Microsoft.KeyVault(SecretUri=https://vault-prod.vault.azure.net/secrets/db--password/0123456789abcdef0123456789abcdef)")!;
        Assert.True(reference.IsWellFormed);
        Assert.Equal(("vault-prod", "db--password", "0123456789abcdef0123456789abcdef"), (reference.VaultName, reference.SecretName, reference.Version));
    }

    [Theory]
    [InlineData("{\"uri\":\"https://contoso.com/\"}")]
    [InlineData("https://contoso.com/secrets/x")]
    [InlineData("user@Microsoft.com")]
    [InlineData("{Timestamp:HH:mm} {Message}")]
    public void This_is_no_reference(string text) => Assert.Null(SecretReference.Parse(text));
}
