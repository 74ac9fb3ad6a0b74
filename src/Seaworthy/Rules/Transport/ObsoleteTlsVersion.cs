using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Transport;

/// <summary>A setting that names SSL 2, SSL 3, TLS 1.0 or TLS 1.1.</summary>
internal sealed class ObsoleteTlsVersion : Rule
{
    private static readonly string[] Names = ["sslprotocols", "sslprotocol", "tlsversion", "tlsversions", "mintlsversion", "minimumtlsversion", "mintls", "securityprotocol", "enabledsslprotocols"];

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA3002", "Obsolete TLS version", "wwee", Profile.Recommended, "security/network/ssl-tls-setup",
        "Versions below 1.2 have known attacks and are forbidden by RFC 8996");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (context.Entry.Value is not { Length: > 1 and < 100 } value)
        {
            return;
        }

        if (context.Value.ConnectionString is { } connection)
        {
            if (connection.TryGet(out var part, "sslprotocols", "tlsversion") && IsOld(part.Value))
            {
                Report(context, $"'{part.Key}' of '{context.Key}'");
            }

            return;
        }

        var key = ConfigurationKey.IsIndex(context.Leaf) ? ConfigurationKey.Parent(context.Key) : context.Key;
        // A text under Kestrel is ignored altogether: SEA3001 says so.
        if (Array.IndexOf(Names, NameFolding.Fold(ConfigurationKey.Leaf(key))) >= 0 && IsOld(value) && !(KestrelKeys.IsSslProtocols(context.Key, out var isElement) && !isElement))
        {
            Report(context, $"'{key}'");
        }

        static bool IsOld(string text) => Array.Exists(text.Split([',', ';', '|', '/'], StringSplitOptions.RemoveEmptyEntries), KestrelKeys.IsObsolete);
    }

    private static void Report(SettingContext context, string what) => context.Report($"{what} names a TLS version below 1.2", "Name TLS 1.2 and 1.3 alone, or leave the choice to the operating system");
}
