using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Environments;

/// <summary>Test coins in production, or real ones below it.</summary>
internal sealed class BitcoinNetwork : Rule
{
    private static readonly string[] NetworkKeys = ["bitcoinnetwork", "nbxplorernetwork", "btcpaynetwork", "lightningnetwork", "lndnetwork", "bitcoinchain", "btcnetwork", "nbitcoinnetwork"];
    private static readonly string[] Switches = ["regtest", "testnet", "testnet4", "signet", "bitcoin.regtest", "bitcoin.testnet", "bitcoin.signet", "bitcoin.mainnet"];

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1409", "Bitcoin network does not fit the tier", "ww-e", Profile.Recommended, "environments/testing/isolated-test-environment",
        "Production on a test network takes worthless coins for payment, and a test on the main network spends real ones");

    public override void Register(RuleRegistration on) => on.Setting(See);

    private static void See(SettingContext context)
    {
        if (NetworkOf(context) is not { } network)
        {
            return;
        }

        var isMain = network == "mainnet";
        var wrong = context.Environments.Where(e => e.TierIsKnown && (isMain ? e.Tier is EnvironmentTier.Development or EnvironmentTier.Testing : e.Tier == EnvironmentTier.Production)).ToList();
        context.Report($"'{(context.DocumentKind == DocumentKind.NodeSettings ? context.Entry.WrittenKey : context.Key)}' selects {network}", isMain ? "Use regtest, testnet or signet below staging" : "Use mainnet in production", wrong, Evidence.AtMost(context));
    }

    private static string? NetworkOf(SettingContext context)
    {
        var name = context.Entry.WrittenKey;
        if (context.DocumentKind == DocumentKind.NodeSettings)
        {
            return Array.IndexOf(Switches, name.ToLowerInvariant()) >= 0 && context.Entry.Value is "1" or "true" ? name.Substring(name.IndexOf('.') + 1).ToLowerInvariant()
                : name == "chain" ? Network(context.Entry.Value)
                : null;
        }

        // `Network` alone may be any network; under Bitcoin, Lightning or Lnd it is the chain.
        var folded = NameFolding.Fold(context.Leaf);
        var parent = NameFolding.Fold(ConfigurationKey.Leaf(ConfigurationKey.Parent(context.Key)));
        return Array.IndexOf(NetworkKeys, folded) >= 0 || Array.IndexOf(NetworkKeys, parent + folded) >= 0 || (folded is "network" or "chain" && parent is "bitcoin" or "lightning" or "lnd" or "nbxplorer" or "wallet")
            ? Network(context.Entry.Value)
            : null;
    }

    private static string? Network(string? value) => value?.ToLowerInvariant() switch
    {
        "main" or "mainnet" or "bitcoin" => "mainnet",
        "test" or "testnet" or "testnet3" or "testnet4" => "testnet",
        "regtest" => "regtest",
        "signet" => "signet",
        _ => null,
    };
}
