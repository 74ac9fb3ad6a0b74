namespace Seaworthy.Values;

/// <summary>What the Kubernetes API accepts as names (RFC 1123 subdomains) and as keys of Secrets and ConfigMaps.</summary>
internal static class KubernetesNames
{
    private const int MostLetters = 253;

    /// <summary>Letters, digits, dots, hyphens and underscores.</summary>
    public static bool IsKey(string text) =>
        text.Length is > 0 and <= MostLetters && text is not ("." or "..") && Characters.All(text.AsSpan(), static c => Characters.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>Lower-case labels of letters, digits and inner hyphens, joined by dots.</summary>
    public static bool IsName(string text)
    {
        if (text.Length is 0 or > MostLetters)
        {
            return false;
        }

        foreach (var label in text.Split('.'))
        {
            if (label.Length == 0 || label[0] == '-' || label[label.Length - 1] == '-' || !Characters.All(label.AsSpan(), static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
