using Seaworthy.Findings;
using Seaworthy.Tests.Certificates;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class WeakCertificateTests() : RuleTests("SEA3303")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs
        """);

    [Theory]
    [InlineData("RSA1024", "an RSA key of 1024 bits")]
    [InlineData("EC224", "an EC key of 224 bits")]
    public void Reports_short_keys(string key, string saying) =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pem"|], "KeyPath": "certs/api.key" } } } }
            """)
            .WithCertificate("certs/api.pem", TestCertificate.Of(key).Pem)
            .Reports(Severity.Error, "Production", saying);

    [Fact]
    public void Reports_an_old_hash_in_the_signature_of_an_authority() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": [|"certs/api.pem"|], "KeyPath": "certs/api.key" } } } }
            """)
            .WithCertificate("certs/api.pem", (new TestCertificate() with { Issuer = TestCertificate.Authority("Root") with { Key = "RSA2048" }, Hash = System.Security.Cryptography.HashAlgorithmName.SHA1 }).Pem)
            .Reports(Severity.Error, "Production", "a signature with SHA-1");

    [Theory]
    [InlineData("RSA2048")]
    [InlineData("EC256")]
    public void Guards_keys_of_the_least_size(string key) =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs/api.key" } } } }
            """)
            .WithCertificate("certs/api.pem", TestCertificate.Of(key).Pem)
            .IsQuiet();
}
