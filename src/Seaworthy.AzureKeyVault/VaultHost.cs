namespace Seaworthy.AzureKeyVault;

/// <summary>The host of a vault. A token goes to no other host.</summary>
internal static class VaultHost
{
    private static readonly (string Suffix, string Public)[] Suffixes =
    [
        (".vault.azure.net", ".vault.azure.net"),
        (".vault.azure.cn", ".vault.azure.cn"),
        (".vault.usgovcloudapi.net", ".vault.usgovcloudapi.net"),

        // The alias has no certificate of its own; inside its network the public name leads to the same address.
        (".privatelink.vaultcore.azure.net", ".vault.azure.net"),
        (".privatelink.vaultcore.azure.cn", ".vault.azure.cn"),
        (".privatelink.vaultcore.usgovcloudapi.net", ".vault.usgovcloudapi.net"),
    ];

    /// <summary>The address of the vault that a host or a bare vault name stands for; null when it is none.</summary>
    public static Uri? Find(string store, string defaultSuffix)
    {
        if (!store.Contains('.', StringComparison.Ordinal))
        {
            return IsVaultName(store) && IsKnown(defaultSuffix) ? new Uri($"https://{store.ToLowerInvariant()}{defaultSuffix}/") : null;
        }

        foreach (var (suffix, reached) in Suffixes)
        {
            if (store.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && IsVaultName(store.AsSpan(0, store.Length - suffix.Length)))
            {
                return new Uri($"https://{store[..^suffix.Length].ToLowerInvariant()}{reached}/");
            }
        }

        return null;
    }

    /// <summary>A name that a vault allows; any other could lead a request elsewhere in the vault.</summary>
    public static bool IsSecretName(string name) => name.Length is >= 1 and <= 127 && HasNameCharacters(name);

    private static bool IsKnown(string suffix) => Suffixes.Any(s => s.Public == suffix);

    private static bool IsVaultName(ReadOnlySpan<char> name) =>
        name.Length is >= 3 and <= 24 && char.IsAsciiLetter(name[0]) && name[^1] != '-' && HasNameCharacters(name);

    private static bool HasNameCharacters(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }
}
