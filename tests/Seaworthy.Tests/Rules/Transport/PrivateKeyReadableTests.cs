using Seaworthy.Findings;
using Seaworthy.Tests.Certificates;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class PrivateKeyReadableTests() : RuleTests("SEA3308")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs
        """);

    [Fact]
    public void Reports_a_key_that_every_user_may_read() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": [|"certs/api.key"|] } } } }
            """)
            .WithCertificate("certs/api.pem", new TestCertificate().Pem, true)
            .WithCertificate("certs/api.key", new TestCertificate().KeyPem, true)
            .Reports(Severity.Error, "Production", "'Kestrel:Certificates:Default:KeyPath' names an unencrypted private key");

    [Fact]
    public void Reports_the_key_of_a_client() =>
        Given("appsettings.Production.json", """
            { "Kafka": { "SslKeyLocation": [|"certs/client.key"|] } }
            """)
            .WithCertificate("certs/client.key", new TestCertificate().OldKeyPem, true)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Guards_certificates_encrypted_keys_and_keys_of_one_user() =>
        Given("appsettings.Production.json", """
            { "Kestrel": { "Certificates": { "Default": { "Path": "certs/api.pem", "KeyPath": "certs/api.key" } } }, "Kafka": { "SslKeyLocation": "certs/client.key" }, "Other": { "KeyFile": "certs/other.key" } }
            """)
            .WithCertificate("certs/api.pem", new TestCertificate().Pem, true)
            .WithCertificate("certs/api.key", new TestCertificate().KeyPem, false)
            .WithCertificate("certs/client.key", new TestCertificate().EncryptedKeyPem("tulip"), true)
            .WithCertificate("certs/other.key", new TestCertificate().KeyPem)
            .IsQuiet();
}
