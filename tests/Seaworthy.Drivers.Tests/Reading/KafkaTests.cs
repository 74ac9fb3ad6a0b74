using Confluent.Kafka;
using Seaworthy.Drivers.Tests.Support;

namespace Seaworthy.Drivers.Tests.Reading;

/// <summary>SEA3107 reads Kafka's settings as Confluent.Kafka does: bound to its classes, or handed to the native library by their own names.</summary>
public sealed class KafkaTests
{
    [Theory]
    [InlineData("Plaintext")]
    [InlineData("PLAINTEXT")]
    [InlineData("SaslPlaintext")]
    [InlineData("saslplaintext")]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData(" Plaintext ")]
    [InlineData("Ssl")]
    [InlineData("SaslSsl")]
    [InlineData("1")]
    [InlineData("3")]
    [InlineData("tls")]
    public void A_bound_protocol_is_read_as_the_binder_reads_it(string value)
    {
        var protocol = Bound.To<ClientConfig>(("SecurityProtocol", value))?.SecurityProtocol;
        Assert.Equal(protocol is SecurityProtocol.Plaintext or SecurityProtocol.SaslPlaintext, Judged.Setting("SEA3107", "Kafka:SecurityProtocol", value) is not null);
    }

    [Theory]
    [InlineData("plaintext", true)]
    [InlineData("PLAINTEXT", true)]
    [InlineData(" plaintext", true)]
    [InlineData("sasl_plaintext", true)]
    [InlineData("SASL_PLAINTEXT", true)]
    [InlineData("SaslPlaintext", false)]
    [InlineData("sasl-plaintext", false)]
    [InlineData("0", false)]
    [InlineData("2", false)]
    public void A_native_protocol_is_read_as_the_library_reads_it(string value, bool isWeak)
    {
        Assert.Equal(isWeak, IsTaken("security.protocol", value));
        Assert.Equal(isWeak, Judged.Setting("SEA3107", "Kafka:security.protocol", value) is not null);
    }

    [Theory]
    [InlineData("ssl")]
    [InlineData("SASL_SSL")]
    public void A_native_protocol_with_TLS_is_taken_and_not_reported(string value)
    {
        Assert.True(IsTaken("security.protocol", value));
        Assert.Null(Judged.Setting("SEA3107", "Kafka:security.protocol", value));
    }

    [Theory]
    [InlineData("false", true)]
    [InlineData("False", true)]
    [InlineData("f", true)]
    [InlineData("0", true)]
    [InlineData("no", false)]
    [InlineData("off", false)]
    public void A_native_verification_switch_is_read_as_the_library_reads_it(string value, bool isWeak)
    {
        Assert.Equal(isWeak, IsTaken("enable.ssl.certificate.verification", value));
        Assert.Equal(isWeak, Judged.Setting("SEA3107", "Kafka:enable.ssl.certificate.verification", value) is not null);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("False")]
    [InlineData(" false ")]
    [InlineData("true")]
    [InlineData("0")]
    [InlineData("no")]
    public void A_bound_verification_switch_is_read_as_the_binder_reads_it(string value) =>
        Assert.Equal(
            Bound.To<ClientConfig>(("EnableSslCertificateVerification", value))?.EnableSslCertificateVerification == false,
            Judged.Setting("SEA3107", "Kafka:EnableSslCertificateVerification", value) is not null);

    [Theory]
    [InlineData("None")]
    [InlineData("none")]
    [InlineData("0")]
    [InlineData("Https")]
    [InlineData("1")]
    [InlineData("off")]
    public void A_bound_identification_algorithm_is_read_as_the_binder_reads_it(string value) =>
        Assert.Equal(
            Bound.To<ClientConfig>(("SslEndpointIdentificationAlgorithm", value))?.SslEndpointIdentificationAlgorithm == SslEndpointIdentificationAlgorithm.None,
            Judged.Setting("SEA3107", "Kafka:SslEndpointIdentificationAlgorithm", value) is not null);

    [Theory]
    [InlineData("none", true)]
    [InlineData("None", true)]
    [InlineData("", false)]
    public void A_native_identification_algorithm_is_read_as_the_library_reads_it(string value, bool isWeak)
    {
        Assert.Equal(isWeak, IsTaken("ssl.endpoint.identification.algorithm", value));
        Assert.Equal(isWeak, Judged.Setting("SEA3107", "Kafka:ssl.endpoint.identification.algorithm", value) is not null);
    }

    // The library says by an ArgumentException that it does not know a value; what else is missing (a SASL mechanism) comes later.
    private static bool IsTaken(string name, string value)
    {
        var settings = new Dictionary<string, string> { [name] = value, ["bootstrap.servers"] = "127.0.0.1:1", ["sasl.mechanism"] = "PLAIN", ["sasl.username"] = "app", ["sasl.password"] = "x" };
        try
        {
            using var producer = new ProducerBuilder<Null, string>(settings).SetLogHandler((_, _) => { }).SetErrorHandler((_, _) => { }).Build();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
