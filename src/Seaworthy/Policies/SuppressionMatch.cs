using Seaworthy.Findings;
using Seaworthy.Text;

namespace Seaworthy.Policies;

/// <summary>Whether a suppression speaks of a finding, expired or not.</summary>
internal static class SuppressionMatch
{
    public static bool Covers(Suppression suppression, string rule, SourceLocation at, string key, string? environment, string policyFolder)
    {
        if (!string.Equals(suppression.Rule, rule, StringComparison.Ordinal))
        {
            return false;
        }

        if (suppression.Lines is { } lines)
        {
            return ReferenceEquals(suppression.File, at.File) && at.Start.Line is var line && line >= lines.First && line <= lines.Last;
        }

        return (suppression.Path is null || Glob.IsMatch(suppression.Path, at.Path) || (policyFolder.Length > 0 && Glob.IsMatch(policyFolder + "/" + suppression.Path, at.Path)))
            && (suppression.Key is null || Glob.Segment(suppression.Key, key))
            && (suppression.Environment is null || string.Equals(suppression.Environment, environment, StringComparison.OrdinalIgnoreCase));
    }
}
