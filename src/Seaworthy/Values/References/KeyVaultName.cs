namespace Seaworthy.Values;

/// <summary>The names Key Vault accepts.</summary>
internal static class KeyVaultName
{
    /// <summary>3 to 24 letters, digits and single hyphens; a letter first, no hyphen last.</summary>
    public static bool IsVault(string name) =>
        name.Length is >= 3 and <= 24
        && Characters.IsLetter(name[0])
        && name[name.Length - 1] != '-'
        && !name.Contains("--", StringComparison.Ordinal)
        && Characters.All(name.AsSpan(), static c => Characters.IsLetterOrDigit(c) || c == '-');

    /// <summary>1 to 127 letters, digits and hyphens.</summary>
    public static bool IsSecret(string name) =>
        name.Length is >= 1 and <= 127 && Characters.All(name.AsSpan(), static c => Characters.IsLetterOrDigit(c) || c == '-');

    /// <summary>32 hexadecimal digits.</summary>
    public static bool IsVersion(string version) => version.Length == 32 && Characters.All(version.AsSpan(), Characters.IsHex);

    /// <summary>The vault of a host with a known suffix, or null.</summary>
    public static string? VaultOf(string host)
    {
        foreach (var suffix in Suffixes)
        {
            if (host.Length > suffix.Length && host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return host.Substring(0, host.Length - suffix.Length);
            }
        }

        return null;
    }

    private static readonly string[] Suffixes =
    [
        ".privatelink.vaultcore.azure.net", ".privatelink.vaultcore.azure.cn", ".privatelink.vaultcore.usgovcloudapi.net",
        ".vault.azure.net", ".vault.azure.cn", ".vault.usgovcloudapi.net",
    ];
}
