using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>A Kafka client in clear text, or one that checks no certificate.</summary>
internal sealed class KafkaTransport : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3107", "Kafka connection not protected", "nnwe", Profile.Recommended, "security/data/encryption-in-transit",
        "In plaintext everyone between reads and writes messages, and with SASL PLAIN also learns the password");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (context.Entry.Value is not { Length: > 0 and < 40 } value || !IsKafka(context.Key))
        {
            return;
        }

        switch (NameFolding.Fold(context.Leaf))
        {
            case "securityprotocol" or "kafkasecurityprotocol" when NameFolding.Fold(value) is "plaintext" or "saslplaintext":
                RemoteConnection.Report(context, $"'{context.Key}' is {value}: messages{(NameFolding.Fold(value) == "saslplaintext" ? " and the password" : "")} go in clear text", "Write SaslSsl, or Ssl");
                break;
            case "enablesslcertificateverification" when RemoteConnection.Is(value, "false"):
                RemoteConnection.Report(context, $"'{context.Key}' lets any broker in the middle pose as yours", "Set it to true and name the CA with SslCaLocation");
                break;
            case "sslendpointidentificationalgorithm" when RemoteConnection.Is(value, "none"):
                RemoteConnection.Report(context, $"'{context.Key}' leaves the broker's host name unchecked", "Write https");
                break;
            default:
                break;
        }
    }

    // The words are Kafka's, but `SecurityProtocol` alone may be anybody's.
    private static bool IsKafka(string key) =>
        key.IndexOf("kafka", StringComparison.OrdinalIgnoreCase) >= 0 || key.IndexOf("security.protocol", StringComparison.OrdinalIgnoreCase) >= 0 || key.IndexOf("ssl.", StringComparison.OrdinalIgnoreCase) >= 0;
}
