namespace Seaworthy.Environments;

/// <summary>Which tier an environment's name tells of.</summary>
internal static class TierNames
{
    // Numbers, because a table of these tiers would be compiled while the process starts.
    private static readonly Dictionary<string, int> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["development"] = (int)EnvironmentTier.Development,
        ["develop"] = (int)EnvironmentTier.Development,
        ["dev"] = (int)EnvironmentTier.Development,
        ["local"] = (int)EnvironmentTier.Development,
        ["localhost"] = (int)EnvironmentTier.Development,
        ["override"] = (int)EnvironmentTier.Development,
        ["debug"] = (int)EnvironmentTier.Development,
        ["testing"] = (int)EnvironmentTier.Testing,
        ["test"] = (int)EnvironmentTier.Testing,
        ["tests"] = (int)EnvironmentTier.Testing,
        ["qa"] = (int)EnvironmentTier.Testing,
        ["ci"] = (int)EnvironmentTier.Testing,
        ["integration"] = (int)EnvironmentTier.Testing,
        ["integrationtest"] = (int)EnvironmentTier.Testing,
        ["integrationtests"] = (int)EnvironmentTier.Testing,
        ["e2e"] = (int)EnvironmentTier.Testing,
        ["nonprod"] = (int)EnvironmentTier.Testing,
        ["nonproduction"] = (int)EnvironmentTier.Testing,
        ["staging"] = (int)EnvironmentTier.Staging,
        ["stage"] = (int)EnvironmentTier.Staging,
        ["stg"] = (int)EnvironmentTier.Staging,
        ["uat"] = (int)EnvironmentTier.Staging,
        ["acceptance"] = (int)EnvironmentTier.Staging,
        ["preprod"] = (int)EnvironmentTier.Staging,
        ["preproduction"] = (int)EnvironmentTier.Staging,
        ["production"] = (int)EnvironmentTier.Production,
        ["prod"] = (int)EnvironmentTier.Production,
        ["prd"] = (int)EnvironmentTier.Production,
        ["live"] = (int)EnvironmentTier.Production,
    };

    /// <summary>Whether a whole folder name is a word for a tier; <c>tests</c> and <c>integration</c> name kinds of code, not environments.</summary>
    public static bool IsTierWord(string folder) =>
        Words.ContainsKey(folder) && !folder.StartsWith("test", StringComparison.OrdinalIgnoreCase) && !folder.StartsWith("integration", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads <c>Production</c>, <c>prod-eu</c>, <c>westeurope.staging</c>; false when no word or words of two tiers are in it.</summary>
    public static bool TryGetTier(string name, out EnvironmentTier tier)
    {
        if (Words.TryGetValue(name, out var whole))
        {
            tier = (EnvironmentTier)whole;
            return true;
        }

        tier = EnvironmentTier.Development;
        EnvironmentTier? found = null;
        var words = name.Split('-', '_', '.', ' ');
        for (var i = 0; i < words.Length; i++)
        {
            // `pre-prod` and `non-prod` are not production.
            var word = i + 1 < words.Length && IsOpposite(words[i]) ? words[i] + words[++i] : words[i];
            if (Words.TryGetValue(word, out var number))
            {
                var one = (EnvironmentTier)number;
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
