using System.Security.Cryptography;
using System.Text;
using Seaworthy.Values;

namespace Seaworthy.Tests.Values;

// Tokens are put together here so that no file of the repository holds one.
public sealed class CredentialTests
{
    private static Credential? Find(string text) => ValueClassifier.Classify(text).Credential;

    private static string GitHub(string body) => "gh" + "p_" + body + Checksums.ToBase62(Checksums.Crc32(body));

    [Fact]
    public void A_token_with_the_right_checksum_is_proven() => Assert.Equal(ChecksumState.Valid, Find(GitHub("aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1"))!.Checksum);

    [Fact]
    public void A_token_with_a_wrong_checksum_is_still_reported()
    {
        var token = GitHub("aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1");
        Assert.Equal(ChecksumState.Wrong, Find(token[..^1] + (token[^1] == '0' ? '1' : '0'))!.Checksum);
    }

    [Fact]
    public void A_storage_key_is_proven_by_its_seed()
    {
        var random = Enumerable.Range(0, 57).Select(i => (byte)((i * 37) + 11)).ToArray();
        var prefix = Convert.ToBase64String(random)[..76] + "+ASt";
        var body = Convert.FromBase64String(prefix);
        var checksum = Checksums.Marvin32(body, Checksums.Seed("Default0"));
        var key = Convert.ToBase64String([.. body, .. BitConverter.GetBytes(checksum)]);
        Assert.Equal((CredentialKind.AzureKey, ChecksumState.Valid), (Find(key)!.Kind, Find(key)!.Checksum));
        Assert.Equal(ChecksumState.Valid, Find($"DefaultEndpointsProtocol=https;AccountName=a;AccountKey={key}")!.Checksum);
    }

    [Fact]
    public void A_signed_token_tells_its_expiry()
    {
        static string Part(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var token = Part("""{"typ":"JWT","alg":"HS256"}""") + "." + Part("""{"sub":"a","exp":1700000000}""") + "." + new string('s', 43);
        Assert.Equal((CredentialKind.JsonWebToken, 1700000000L), (Find(token)!.Kind, Find(token)!.ExpiresAt));
    }

    [Fact]
    public void A_private_key_is_found_in_every_dress()
    {
        using var rsa = RSA.Create(2048);
        var pem = rsa.ExportPkcs8PrivateKeyPem();
        Assert.All(
            [pem, pem.Replace("\n", "\\n", StringComparison.Ordinal), Convert.ToBase64String(Encoding.ASCII.GetBytes(pem)), Convert.ToBase64String(rsa.ExportPkcs8PrivateKey()),
             Convert.ToBase64String(rsa.ExportRSAPrivateKey()), rsa.ExportRSAPrivateKeyPem()],
            text => Assert.Equal(ValueKind.Pem, ValueClassifier.Classify(text).Kind));
    }

    [Fact]
    public void A_public_key_is_no_secret()
    {
        using var rsa = RSA.Create(2048);
        Assert.All([rsa.ExportSubjectPublicKeyInfoPem(), Convert.ToBase64String(rsa.ExportSubjectPublicKeyInfo()), "-----BEGIN " + "PRIVATE KEY-----"], text => Assert.Null(Find(text)));
    }

    [Fact]
    public void A_macaroon_names_what_it_may_do()
    {
        var identifier = "\u0003\n\u0010" + new string('n', 16) + "\u0012\u00010\u001a\u0010\n\binvoices\u0012\u0004read";
        byte[] macaroon = [2, 1, 3, (byte)'l', (byte)'n', (byte)'d', 2, (byte)identifier.Length, .. Encoding.ASCII.GetBytes(identifier), 0, 0, 6, 32, .. new byte[32]];
        var found = Find(Convert.ToHexStringLower(macaroon))!;
        Assert.Equal(("read-only macaroon", "invoices (read)"), (found.Name, found.Permissions));
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData("amqp://guest:guest@localhost:5672")]
    [InlineData("Host=db;Username=postgres;Password=postgres")]
    [InlineData("Server=localhost;Password=yourStrong(!)Password")]
    [InlineData("abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about")]
    public void Published_defaults_are_known(string text) => Assert.NotNull(WellKnownCredential.Find(ValueClassifier.Classify(text)));

    [Theory]
    [InlineData("amqp://svc:x7Qk2@mq")]
    [InlineData("Server=db;Database=a;User Id=u;Password=x7Qk2")]
    [InlineData("Server=db;Database=a;Integrated Security=true")]
    public void Other_credentials_are_not_published(string text) => Assert.Null(WellKnownCredential.Find(ValueClassifier.Classify(text)));
}
