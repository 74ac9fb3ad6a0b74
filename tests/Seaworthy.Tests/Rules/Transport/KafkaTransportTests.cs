using Seaworthy.Findings;

namespace Seaworthy.Tests.Rules.Transport;

public sealed class KafkaTransportTests() : RuleTests("SEA3107")
{
    protected override (string Path, string Text) Corrupt => ("appsettings.Production.json", """
        { "Kafka": { "SecurityProtocol": "Plaintext
        """);

    [Fact]
    public void Reports_clear_text_and_unchecked_brokers() =>
        Given("appsettings.Production.json", """
            { "Kafka": { "SecurityProtocol": [|"SaslPlaintext"|], "EnableSslCertificateVerification": [|false|], "SslEndpointIdentificationAlgorithm": [|"None"|] } }
            """)
            .Reports(Severity.Error, "Production");

    [Fact]
    public void Guards_tls_and_other_sections() =>
        Given("appsettings.Production.json", """
            { "Kafka": { "SecurityProtocol": "SaslSsl", "EnableSslCertificateVerification": true }, "Net": { "SecurityProtocol": "Plaintext" } }
            """)
            .IsQuiet();
}
