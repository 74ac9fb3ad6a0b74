using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>A Kafka client in clear text, or one that checks no certificate.</summary>
internal sealed class KafkaTransport : Rule
{
    private static readonly string[] NativeProtocols = ["plaintext", "ssl", "sasl_plaintext", "sasl_ssl"];
    private static readonly (string Name, int Value)[] BoundProtocols = [("Plaintext", 0), ("Ssl", 1), ("SaslPlaintext", 2), ("SaslSsl", 3)];

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
            case "securityprotocol" or "kafkasecurityprotocol" when Protocol(context.Leaf, value) is 0 or 2:
                RemoteConnection.Report(context, $"'{context.Key}' is {value.Trim()}: messages{(Protocol(context.Leaf, value) == 2 ? " and the password" : "")} go in clear text", "Write SaslSsl, or Ssl");
                break;
            case "enablesslcertificateverification" when RemoteConnection.Is(value.Trim(), IsNative(context.Leaf) ? ["false", "f", "0"] : ["false"]):
                RemoteConnection.Report(context, $"'{context.Key}' lets any broker in the middle pose as yours", "Set it to true and name the CA with SslCaLocation");
                break;
            case "sslendpointidentificationalgorithm" when RemoteConnection.Is(value.Trim(), IsNative(context.Leaf) ? ["none"] : ["none", "0"]):
                RemoteConnection.Report(context, $"'{context.Key}' leaves the broker's host name unchecked", "Write https");
                break;
            default:
                break;
        }
    }

    // A key with dots goes to the native library as it is; any other is bound to ClientConfig, or read by the application's own code.
    private static bool IsNative(string leaf) => leaf.Contains('.');

    private static int? Protocol(string leaf, string value) =>
        Array.FindIndex(NativeProtocols, p => RemoteConnection.Is(value.Trim(), p)) is >= 0 and var native ? native
        : IsNative(leaf) ? null
        : EnumText.Read(value, BoundProtocols);

    // The words are Kafka's, but `SecurityProtocol` alone may be anybody's.
    private static bool IsKafka(string key) =>
        key.IndexOf("kafka", StringComparison.OrdinalIgnoreCase) >= 0 || key.IndexOf("security.protocol", StringComparison.OrdinalIgnoreCase) >= 0 || key.IndexOf("ssl.", StringComparison.OrdinalIgnoreCase) >= 0;
}
