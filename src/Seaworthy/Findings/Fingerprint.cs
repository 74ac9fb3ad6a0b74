using System.Globalization;
using System.Text;
using Seaworthy.Compatibility;

namespace Seaworthy.Findings;

/// <summary>Names a finding so that it is known again after lines have moved.</summary>
internal static class Fingerprint
{
    public static string Of(string rule, string path, string key, string? environment)
    {
        // Keys ignore case in the configuration system, so a change of case alone is the same finding.
        var text = string.Join("\n", rule, path, key.ToUpperInvariant(), environment?.ToUpperInvariant());
        var hash = Sha256.Hash(Encoding.UTF8.GetBytes(text));
        var hex = new StringBuilder(32);
        for (var i = 0; i < 16; i++)
        {
            hex.Append(hash[i].ToString("x2", CultureInfo.InvariantCulture));
        }

        return hex.ToString();
    }
}
