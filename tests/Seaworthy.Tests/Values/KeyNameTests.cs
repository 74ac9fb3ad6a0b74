using Seaworthy.Values;

namespace Seaworthy.Tests.Values;

public sealed class KeyNameTests
{
    [Theory]
    [InlineData("Db:Password")]
    [InlineData("A__B__API_KEY")]
    [InlineData("Jwt:SigningKey")]
    [InlineData("ClientSecret")]
    [InlineData("ApiKeys:0")]
    [InlineData("ConnectionStrings:Default")]
    [InlineData("rpcpassword")]
    [InlineData("bitcoind.rpcpass")]
    [InlineData("POSTGRES_PASSWORD")]
    [InlineData("Wallet:Mnemonic")]
    [InlineData("GITHUB_TOKEN")]
    public void A_secret_name_is_known(string key) => Assert.True(KeyName.IsSecretNamed(key));

    [Theory]
    [InlineData("SecretName")]
    [InlineData("Password:RequiredLength")]
    [InlineData("RequirePassword")]
    [InlineData("PasswordFile")]
    [InlineData("TokenLifetime")]
    [InlineData("TokenEndpoint")]
    [InlineData("PublicKeyToken")]
    [InlineData("MYSQL_RANDOM_ROOT_PASSWORD")]
    [InlineData("Keyword")]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("UserSecretsId")]
    [InlineData("MaxTokens")]
    public void A_name_around_a_secret_is_not_one(string key) => Assert.False(KeyName.IsSecretNamed(key));

    [Theory]
    [InlineData("Services:Basket:Url", true)]
    [InlineData("BaseAddress", true)]
    [InlineData("Authority", true)]
    [InlineData("Title", false)]
    public void Address_names_are_known(string key, bool address) => Assert.Equal(address, KeyName.IsAddressNamed(key));

    [Theory]
    [InlineData("AdminAccess:AllowedIps:0", true)]
    [InlineData("rpcallowip", true)]
    [InlineData("KnownNetworks", true)]
    [InlineData("AllowedHosts", false)]
    public void Allowlist_names_are_known(string key, bool list) => Assert.Equal(list, KeyName.IsHostListNamed(key));

    [Fact]
    public void Words_split_at_case_and_punctuation() => Assert.Equal(["my", "api", "key", "for", "db"], KeyName.Words("myAPIKey_for-DB2"));

    [Theory]
    [InlineData("ApiKey", "api-key", true)]
    [InlineData("ClientSecret", "client_secrets", true)]
    [InlineData("ClientSecret", "k9!fQ2vTz0pL", false)]
    public void A_value_may_echo_its_key(string key, string value, bool echoes) => Assert.Equal(echoes, Placeholder.EchoesKey(key, value));
}
