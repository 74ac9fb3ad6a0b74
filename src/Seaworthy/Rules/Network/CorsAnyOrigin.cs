using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Network;

/// <summary>A wildcard in a list of origins that may call across sites.</summary>
internal sealed class CorsAnyOrigin : Rule
{
    private static readonly string[] OriginWords = ["origins", "allowedorigins", "corsorigins", "corsallowedorigins", "alloworigins", "origin", "allowedorigin", "corsorigin"];

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA4005", "Cross-origin requests from anywhere", "-nwe", Profile.Recommended, "security/network/firewall-configuration",
        "Any web page a user visits can then call the service from that user's browser");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (context.Entry.Value is { } text && IsWildcard(text) && IsOriginList(context.Key))
        {
            context.Report($"'{context.Key}' lets any origin call", "List the origins of your own front ends, for instance https://wallet.your-domain");
        }
    }

    private static bool IsWildcard(string text) => text is "*" or "http://*" or "https://*" || (text.Length < 200 && Array.IndexOf(text.Split(',', ';', ' '), "*") >= 0);

    private static bool IsOriginList(string key)
    {
        while (ConfigurationKey.IsIndex(ConfigurationKey.Leaf(key)) && ConfigurationKey.Parent(key).Length > 0)
        {
            key = ConfigurationKey.Parent(key);
        }

        return Array.IndexOf(OriginWords, NameFolding.Fold(ConfigurationKey.Leaf(key))) >= 0;
    }
}
