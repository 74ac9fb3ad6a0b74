using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Transport;

/// <summary>A message broker that gets credentials in clear text.</summary>
internal sealed class BrokerTransport : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3106", "Message broker connection not protected", "nnwe", Profile.Recommended, "security/data/encryption-in-transit",
        "The amqp scheme sends user, password and every message in clear text");

    public override void Register(RuleRegistration on) => on.Setting(ValueKind.Url, See);

    private static void See(SettingContext context)
    {
        if (context.Value.Url is { Scheme: "amqp", IsDevelopmentHost: false, User.Length: > 0, Password.Length: > 0 })
        {
            RemoteConnection.Report(context, $"'{context.Key}' sends credentials and messages in clear text (amqp)", "Write amqps:// with port 5671, and set the factory's Ssl.AcceptablePolicyErrors to None behind its Uri: the URI alone leaves the host name unchecked");
        }
    }
}
