using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>A TLS version that Kestrel passes over without a word.</summary>
internal sealed class IgnoredTlsVersion : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3001", "TLS version setting is ignored", "wwee", Profile.Recommended, "security/network/ssl-tls-setup",
        "Kestrel falls back to the default without a word, so the endpoint offers what the setting was meant to forbid");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (!KestrelKeys.IsSslProtocols(context.Key, out var isElement) || context.Entry.Value is not { Length: > 0 } value || !context.Value.IsLiteral)
        {
            return;
        }

        if (!isElement)
        {
            context.Report($"Kestrel ignores '{context.Key}': it must be a list, and a text counts for nothing", "Write a list: \"SslProtocols\": [ \"Tls12\", \"Tls13\" ]");
        }
        else if (!KestrelKeys.IsKnownProtocol(value))
        {
            context.Report($"Kestrel ignores this entry of '{ConfigurationKey.Parent(context.Key)}': it knows no protocol of that name", "Use Tls12 or Tls13");
        }
    }
}
