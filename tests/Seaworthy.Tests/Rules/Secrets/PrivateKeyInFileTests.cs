using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Secrets;

public sealed class PrivateKeyInFileTests() : RuleTests("SEA2006")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Tls": { "Key": "-----BEGIN PRIVATE KEY-----\nMC4CAQ
        """);

    [Fact]
    public void Reports_a_private_key_wherever_it_stands() =>
        Given("appsettings.Development.json", """
            { "Tls": { "Material": [|"-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f\n-----END PRIVATE KEY-----"|] } }
            """)
            .Reports(Severity.Error, "Development", "private key");

    [Fact]
    public void Guards_certificates_and_public_keys() =>
        Given("appsettings.Production.json", """
            { "Tls": { "Certificate": "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----", "Key": "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----", "KeyPath": "/run/secrets/tls.key" } }
            """)
            .IsQuiet();
}
