using Seaworthy.Environments;

namespace Seaworthy.Rules.Secrets;

/// <summary>Names under which Bitcoin and Lightning nodes keep passwords.</summary>
internal static class NodeSecrets
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "rpcpassword", "rpcpass", "bitcoindrpcpass", "bitcoindrpcpassword", "bitcoinrpcpassword", "btcdrpcpass", "btcrpcpassword", "torpassword",
        "walletpassword", "walletunlockpassword", "lndwalletpassword",
    };

    /// <summary>Whether a setting is a node's password; <c>bitcoind.rpcpass</c> and <c>BITCOIND_RPCPASS</c> are one name.</summary>
    public static bool Contains(SourceEntry entry) => Names.Contains(NameFolding.Fold(entry.Leaf)) || Names.Contains(NameFolding.Fold(entry.WrittenKey));

    /// <summary>Whether a setting is a salted hash of an RPC password, written as <c>user:salt$hash</c>.</summary>
    public static bool IsSaltedHash(SourceEntry entry) => NameFolding.Fold(entry.Leaf) == "rpcauth" && entry.Value is { } value && value.IndexOf('$') > value.IndexOf(':') && value.IndexOf(':') > 0;
}
