using Seaworthy.Documents;
using Seaworthy.Policies;
using Seaworthy.Rules;
using Seaworthy.Text;

namespace Seaworthy.Tool.Input;

/// <summary>JSON and YAML files that are read because the policy attaches a schema or a rule to them.</summary>
internal static class NamedFiles
{
    /// <summary>Whether a path is such a file; null when no policy names any.</summary>
    public static Predicate<string>? Of(SourceFile? policy, CancellationToken cancellationToken)
    {
        if (policy is null || !policy.Text.Contains("files:", StringComparison.Ordinal))
        {
            return null;
        }

        // What is wrong with the policy is told when it is read for the run.
        var read = PolicyReader.Read(YamlReader.Read(policy, cancellationToken), RuleCatalog.Ids, static id => RuleCatalog.Find(id)?.Options);
        var globs = read.Selections;
        return globs.Count == 0 ? null : path => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && read.Matches(globs, path);
    }
}
