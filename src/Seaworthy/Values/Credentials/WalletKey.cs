namespace Seaworthy.Values;

/// <summary>Bitcoin wallet material: seed phrases, WIF, BIP38 and extended private keys. A checksum decides each.</summary>
internal static class WalletKey
{
    public static Credential? Find(string value)
    {
        if (value.Length is 51 or 52 && value[0] is '5' or 'K' or 'L' or '9' or 'c' && IsImportFormat(value))
        {
            return Of(CredentialKind.WalletImportFormat, "wallet private key (WIF)");
        }

        if (value.Length == 58 && value[0] == '6' && value[1] == 'P' && Encodings.Base58Check(value.AsSpan()) is { Length: 39 } bip38 && bip38[0] == 1 && bip38[1] is 0x42 or 0x43)
        {
            return Of(CredentialKind.Bip38, "encrypted wallet key (BIP38)") with { IsEncrypted = true };
        }

        if (value.Length == 111 && value.IndexOf("prv", 1, 3, StringComparison.Ordinal) == 1 && IsExtendedPrivateKey(value))
        {
            return Of(CredentialKind.ExtendedPrivateKey, "extended private key");
        }

        return value.Length is >= 35 and <= 300 && value.IndexOf(' ') > 0 && Mnemonic.IsValid(value) ? Of(CredentialKind.Mnemonic, "wallet seed phrase") : null;
    }

    private static Credential Of(CredentialKind kind, string name) => new(kind, CredentialFamily.Wallet, name, ChecksumState.Valid);

    private static bool IsImportFormat(string value) =>
        Encodings.Base58Check(value.AsSpan()) is { } payload && payload[0] is 0x80 or 0xEF && (payload.Length == 33 || (payload.Length == 34 && payload[33] == 1));

    private static bool IsExtendedPrivateKey(string value)
    {
        if (Encodings.Base58Check(value.AsSpan()) is not { Length: 78 } payload || payload[45] != 0 || !IsPrivateVersion(payload))
        {
            return false;
        }

        var isRoot = payload[4] == 0;
        for (var i = 5; isRoot && i < 13; i++)
        {
            if (payload[i] != 0)
            {
                return false;
            }
        }

        return IsScalar(payload.AsSpan(46, 32));
    }

    // BIP32 and SLIP-132: xprv, yprv, zprv, Yprv, Zprv, tprv, uprv, vprv, Uprv, Vprv.
    private static bool IsPrivateVersion(byte[] payload) => (((uint)payload[0] << 24) | ((uint)payload[1] << 16) | ((uint)payload[2] << 8) | payload[3])
        is 0x0488ADE4 or 0x049D7878 or 0x04B2430C or 0x0295B005 or 0x02AA7A99 or 0x04358394 or 0x044A4E28 or 0x045F18BC or 0x024285B5 or 0x02575048;

    // The order of secp256k1: a key is in 1..n-1.
    private static readonly byte[] Order = Encodings.Hex("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141".AsSpan())!;

    private static bool IsScalar(ReadOnlySpan<byte> key)
    {
        var zero = true;
        foreach (var b in key)
        {
            zero &= b == 0;
        }

        return !zero && key.SequenceCompareTo(Order) < 0;
    }
}
