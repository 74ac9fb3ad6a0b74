using Seaworthy.Secrets;

namespace Seaworthy.Tests.Secrets;

public sealed class SecretAddressTests
{
    private const string Version = "0123456789abcdef0123456789abcdef";

    private static SecretAddress InVault(string store, string name, string? version = null) => new(SecretProviders.AzureKeyVault, store, name, version);

    [Fact]
    public void An_address_in_an_app_service_reference_names_host_and_secret() =>
        Assert.Equal(InVault("wallet.vault.azure.net", "Db"), SecretAddress.Parse("@Microsoft.KeyVault(SecretUri=https://Wallet.vault.azure.net/secrets/Db)"));

    [Fact]
    public void A_port_is_no_part_of_the_host() =>
        Assert.Equal(InVault("wallet.vault.azure.net", "Db"), SecretAddress.Parse("@Microsoft.KeyVault(SecretUri=https://wallet.vault.azure.net:443/secrets/Db)"));

    [Fact]
    public void A_pinned_version_is_kept() =>
        Assert.Equal(InVault("wallet.vault.azure.net", "Db", Version), SecretAddress.Parse($"@Microsoft.KeyVault(SecretUri=https://wallet.vault.azure.net/secrets/Db/{Version.ToUpperInvariant()})"));

    [Fact]
    public void A_reference_by_parts_names_the_vault_without_a_cloud() =>
        Assert.Equal(InVault("wallet", "Db", Version), SecretAddress.Parse($"@Microsoft.KeyVault(VaultName=Wallet;SecretName=Db;SecretVersion={Version})"));

    [Fact]
    public void The_value_of_an_app_configuration_reference_is_an_address() =>
        Assert.Equal(InVault("wallet.vault.azure.cn", "Db"), SecretAddress.Parse("""{"uri":"https://wallet.vault.azure.cn/secrets/Db"}"""));

    [Fact]
    public void A_bare_address_names_a_secret_though_nothing_resolves_it() =>
        Assert.Equal(InVault("wallet.vault.azure.net", "Db"), SecretAddress.Parse("https://wallet.vault.azure.net/secrets/Db"));

    [Theory]
    [InlineData("arn:aws:secretsmanager:eu-west-1:123456789012:secret:wallet-AbCdEf", SecretProviders.Aws)]
    [InlineData("projects/wallet/secrets/db/versions/3", SecretProviders.Google)]
    [InlineData("op://vault/item/field", SecretProviders.OnePassword)]
    public void Another_provider_gets_the_reference_as_written(string text, string provider) =>
        Assert.Equal((provider, text), (SecretAddress.Parse(text)!.Provider, SecretAddress.Parse(text)!.Name));

    [Theory]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("https://example.org/secrets/Db")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://wallet.vault.azure.net/keys/Db)")]
    [InlineData("@Microsoft.KeyVault(SecretUri=http://wallet.vault.azure.net/secrets/Db)")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://wallet.example.org/secrets/Db)")]
    [InlineData("@Microsoft.KeyVault(VaultName=wallet)")]
    [InlineData("Password=@Microsoft.KeyVault(VaultName=wallet;SecretName=Db)")]
    [InlineData("@Microsoft.AppConfiguration(Endpoint=https://a.azconfig.io;Key=Db)")]
    [InlineData("${{ secrets.DB }}")]
    public void What_names_no_secret_for_certain_is_no_address(string text) => Assert.Null(SecretAddress.Parse(text));
}
