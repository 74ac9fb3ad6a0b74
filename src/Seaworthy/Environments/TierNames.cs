namespace Seaworthy.Environments;

/// <summary>Which tier an environment's name tells of.</summary>
internal static class TierNames
{
    private static readonly Dictionary<string, EnvironmentTier> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["development"] = EnvironmentTier.Development,
        ["develop"] = EnvironmentTier.Development,
        ["dev"] = EnvironmentTier.Development,
        ["local"] = EnvironmentTier.Development,
        ["localhost"] = EnvironmentTier.Development,
        ["override"] = EnvironmentTier.Development,
        ["debug"] = EnvironmentTier.Development,
        ["testing"] = EnvironmentTier.Testing,
        ["test"] = EnvironmentTier.Testing,
        ["tests"] = EnvironmentTier.Testing,
        ["qa"] = EnvironmentTier.Testing,
        ["ci"] = EnvironmentTier.Testing,
        ["integration"] = EnvironmentTier.Testing,
        ["integrationtest"] = EnvironmentTier.Testing,
        ["integrationtests"] = EnvironmentTier.Testing,
        ["e2e"] = EnvironmentTier.Testing,
        ["nonprod"] = EnvironmentTier.Testing,
        ["nonproduction"] = EnvironmentTier.Testing,
        ["staging"] = EnvironmentTier.Staging,
        ["stage"] = EnvironmentTier.Staging,
        ["stg"] = EnvironmentTier.Staging,
        ["uat"] = EnvironmentTier.Staging,
        ["acceptance"] = EnvironmentTier.Staging,
        ["preprod"] = EnvironmentTier.Staging,
        ["preproduction"] = EnvironmentTier.Staging,
        ["production"] = EnvironmentTier.Production,
        ["prod"] = EnvironmentTier.Production,
        ["prd"] = EnvironmentTier.Production,
        ["live"] = EnvironmentTier.Production,
    };

    /// <summary>Whether a whole folder name is a word for a tier; <c>tests</c> and <c>integration</c> name kinds of code, not environments.</summary>
    public static bool IsTierWord(string folder) =>
        Words.ContainsKey(folder) && !folder.StartsWith("test", StringComparison.OrdinalIgnoreCase) && !folder.StartsWith("integration", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads <c>Production</c>, <c>prod-eu</c>, <c>westeurope.staging</c>; false when no word or words of two tiers are in it.</summary>
    public static bool TryGetTier(string name, out EnvironmentTier tier)
    {
        if (Words.TryGetValue(name, out tier))
        {
            return true;
        }

        EnvironmentTier? found = null;
        var words = name.Split('-', '_', '.', ' ');
        for (var i = 0; i < words.Length; i++)
        {
            // `pre-prod` and `non-prod` are not production.
            var word = i + 1 < words.Length && IsOpposite(words[i]) ? words[i] + words[++i] : words[i];
            if (Words.TryGetValue(word, out var one))
            {
                if (found is not null && found != one)
                {
                    return false;
                }

                found = one;
            }
        }

        tier = found ?? EnvironmentTier.Development;
        return found is not null;
    }

    private static bool IsOpposite(string word) =>
        string.Equals(word, "pre", StringComparison.OrdinalIgnoreCase) || string.Equals(word, "non", StringComparison.OrdinalIgnoreCase);
}
