using CsCheck;
using Seaworthy.Values;

namespace Seaworthy.Tests.Values;

public sealed class ValueClassifierTests
{
    [Theory]
    [InlineData("", nameof(ValueKind.Empty))]
    [InlineData("  ", nameof(ValueKind.Empty))]
    [InlineData("Information", nameof(ValueKind.Text))]
    [InlineData("None", nameof(ValueKind.Text))]
    [InlineData("The quick fox; it = jumped", nameof(ValueKind.Text))]
    [InlineData("True", nameof(ValueKind.Boolean))]
    [InlineData("-1.5e3", nameof(ValueKind.Number))]
    [InlineData("00:30:00", nameof(ValueKind.Duration))]
    [InlineData("PT15M", nameof(ValueKind.Duration))]
    [InlineData("1h30m", nameof(ValueKind.Duration))]
    [InlineData("72f988bf-86f1-41af-91ab-2d7cd011db47", nameof(ValueKind.Guid))]
    [InlineData("#{DbPassword}#", nameof(ValueKind.Placeholder))]
    [InlineData("changeme", nameof(ValueKind.Placeholder))]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://v-prod.vault.azure.net/secrets/x)", nameof(ValueKind.SecretReference))]
    [InlineData("ENC[AES256_GCM,data:a,iv:b,tag:c,type:str]", nameof(ValueKind.Encrypted))]
    [InlineData("Server=db;Database=a;Password=p", nameof(ValueKind.ConnectionString))]
    [InlineData("https://api.contoso.com/v1", nameof(ValueKind.Url))]
    [InlineData("http://+:80;https://+:443", nameof(ValueKind.Url))]
    [InlineData("redis:6379", nameof(ValueKind.HostAndPort))]
    [InlineData("10.0.0.1", nameof(ValueKind.IpAddress))]
    [InlineData("10.0.0.0/8", nameof(ValueKind.NetworkRange))]
    [InlineData("/run/secrets/db", nameof(ValueKind.Path))]
    [InlineData("certs/site.pfx", nameof(ValueKind.Path))]
    [InlineData("$2a$12$abcdefghijklmnopqrstuv", nameof(ValueKind.Hash))]
    [InlineData("ca2e61de4dbab98a0c0ed9a8713ec95b", nameof(ValueKind.Hex))]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5", nameof(ValueKind.PublicIdentifier))]
    public void A_value_is_what_its_shape_says(string text, string kind) => Assert.Equal(kind, ValueClassifier.Classify(text).Kind.ToString());

    [Theory]
    [InlineData("hunter2!")]
    [InlineData("Tr0ub4dor&3")]
    [InlineData("ca2e61de4dbab98a0c0ed9a8713ec95b")]
    [InlineData("yourStrong(!)Password")]
    [InlineData("kX93/+9sQm2ZzPq")]
    public void This_could_be_a_secret(string text) => Assert.True(ValueClassifier.Classify(text).CouldBeSecret);

    [Theory]
    [InlineData("none")]
    [InlineData("3600")]
    [InlineData("true")]
    [InlineData("{password}")]
    [InlineData("prefix-${DB_PASSWORD}")]
    [InlineData("/run/secrets/db")]
    [InlineData("********")]
    public void This_could_not(string text) => Assert.False(ValueClassifier.Classify(text).CouldBeSecret);

    [Fact]
    public void A_reference_inside_a_connection_string_is_seen_by_both()
    {
        var value = ValueClassifier.Classify("Server=x;Password=@Microsoft.KeyVault(SecretUri=https://myvault.vault.azure.net/secrets/x)");
        Assert.Equal((ValueKind.ConnectionString, true), (value.Kind, value.Reference!.IsEmbedded));
    }

    private static readonly Gen<string> Fragments = Gen.OneOf(
        Gen.String,
        Gen.OneOf(Array.ConvertAll<string, Gen<string>>(
            ["@Microsoft.KeyVault(", "SecretUri=", "https://", "://", "{{resolve:", "secretsmanager", "${", ":-", "}", "{{", "}}", "#{", "__", "%A%", "$(", "Server=", ";", ",", "=", "password=", "\"", "'",
             "-----BEGIN ", "PRIVATE KEY-----", "eyJ", ".", "0201036c6e6402", "AgEDbG5k", "[::1]", ":", "/", "10.0.0.0", "/8", "op://", "arn:aws:secretsmanager:", "projects/", "/secrets/", "/versions/", "jdbc:",
             "xprv", "MIIC", "LS0t", "{\"uri\":\"", "\\", "@", "?sig=", "&se=", "nostr+walletconnect://", "P1D", "..", "\u0001", "\ud800", "sk-", "<", ">", "your-", "abandon "], Gen.Const)))
        .Array[0, 12].Select(string.Concat);

    [Fact]
    public void No_text_makes_it_throw() => Fragments.Sample(
        text =>
        {
            var value = ValueClassifier.Classify(text);
            Assert.Equal(value.Kind == ValueKind.Url, value.Url is not null);
            foreach (var url in value.Urls)
            {
                Assert.Equal(url.Text, text.Substring(url.Offset, url.Length));
            }

            foreach (var token in value.Tokens)
            {
                Assert.InRange(token.Offset + token.Length, 1, text.Length);
            }

            if (value.Credential is { } credential)
            {
                Assert.InRange(credential.Offset + credential.Length, 1, text.Length);
            }

            _ = value.CouldBeSecret;
            _ = WellKnownCredential.Find(value);
            _ = (value.ConnectionString?.Host, value.ConnectionString?.Port, value.ConnectionString?.IsLocal);
            _ = (KeyName.IsSecretNamed(text), KeyName.IsAddressNamed(text), KeyName.IsHostListNamed(text));
        },
        iter: 20_000);
}
