using System.Text;

namespace Seaworthy.Values;

/// <summary>Access to a node or wallet: LND macaroons, Nostr keys, Nostr Wallet Connect.</summary>
internal static class NodeToken
{
    private static readonly byte[] LndPrefix = [2, 1, 3, (byte)'l', (byte)'n', (byte)'d', 2];

    public static Credential? Find(string value) => value[0] switch
    {
        '0' when value.StartsWith("0201036c6e6402", StringComparison.OrdinalIgnoreCase) => Macaroon(Encodings.Hex(value.AsSpan())),
        'A' when value.StartsWith("AgEDbG5k", StringComparison.Ordinal) => Macaroon(Encodings.Base64(value.AsSpan())),
        'n' when value.StartsWith("nostr+walletconnect:", StringComparison.Ordinal) => WalletConnect(value),
        'n' when (value.StartsWith("nsec1", StringComparison.Ordinal) || value.StartsWith("ncryptsec1", StringComparison.Ordinal)) && Bech32.IsValid(value.AsSpan())
            => new Credential(CredentialKind.NostrKey, CredentialFamily.NodeToken, "Nostr private key", ChecksumState.Valid) { IsEncrypted = value[1] == 'c' },
        _ => null,
    };

    // Version 2: a location field, an identifier field (nonce, storage id and the operations as protobuf), caveats, a 32-byte signature.
    private static Credential? Macaroon(byte[]? bytes)
    {
        if (bytes is null || bytes.Length < 40 || !bytes.AsSpan().StartsWith(LndPrefix))
        {
            return null;
        }

        var identifier = Encoding.ASCII.GetString(bytes, 0, Math.Min(bytes.Length, 1024));
        var entities = new List<string>();
        foreach (var entity in Entities)
        {
            if (identifier.Contains(entity, StringComparison.Ordinal))
            {
                entities.Add(entity);
            }
        }

        var writes = identifier.Contains("write", StringComparison.Ordinal) || identifier.Contains("generate", StringComparison.Ordinal);
        var name = !writes ? "read-only macaroon" : entities.Contains("macaroon") ? "admin macaroon" : entities.Contains("offchain") || entities.Contains("onchain") ? "spending macaroon" : "invoice macaroon";
        return new Credential(CredentialKind.Macaroon, CredentialFamily.NodeToken, name, ChecksumState.None)
        {
            Permissions = string.Join(", ", entities) + (writes ? " (write)" : " (read)"),
        };
    }

    private static readonly string[] Entities = ["address", "info", "invoices", "macaroon", "message", "offchain", "onchain", "peers", "signer"];

    private static Credential? WalletConnect(string value)
    {
        var mark = value.IndexOf("://", StringComparison.Ordinal);
        if (mark < 0)
        {
            return null;
        }

        var key = value.AsSpan(mark + 3);
        var query = key.IndexOf('?');
        if (query != 64 || !Characters.All(key.Slice(0, 64), Characters.IsHex))
        {
            return null;
        }

        var secret = value.IndexOf("secret=", mark + 67, StringComparison.Ordinal);
        return secret > 0 && value.Length >= secret + 71 && Characters.All(value.AsSpan(secret + 7, 64), Characters.IsHex)
            ? new Credential(CredentialKind.WalletConnectUri, CredentialFamily.NodeToken, "Nostr Wallet Connect secret", ChecksumState.None) { Offset = secret + 7, Length = 64 }
            : null;
    }
}
