using Seaworthy.Environments;

namespace Seaworthy.Rules.Contracts;

/// <summary>Demanded keys whose whole section is absent are absent for one cause.</summary>
internal static class AbsentSections
{
    private const int MostNames = 5;
    private const int MostKeys = 1000;

    /// <summary>The keys as findings tell them: a section for several of its keys, and no section whose only demanded key is told.</summary>
    public static IEnumerable<RequiredKey> Merge(List<RequiredKey> absent, EnvironmentModel environment)
    {
        foreach (var group in absent.Take(MostKeys).GroupBy(r => Top(r.Key, environment), StringComparer.OrdinalIgnoreCase))
        {
            // A demand for the section itself says nothing that the keys below don't.
            var keys = group.Where(r => !group.Any(other => other.Key.Length > r.Key.Length && ConfigurationKey.IsUnder(other.Key, r.Key))).ToList();
            if (keys.Count == 1 || group.Key.Length == 0)
            {
                foreach (var key in keys)
                {
                    yield return key;
                }
            }
            else
            {
                var names = string.Join(", ", keys.Take(MostNames).Select(k => $"'{k.Key}'")) + (keys.Count > MostNames ? FormattableString.Invariant($" and {keys.Count - MostNames} more") : "");
                yield return keys[0] with { Key = group.Key, Match = environment.Service.Contract?.Find(group.Key) ?? default, Below = $"; it is to hold {names}" };
            }
        }
    }

    // The highest section above the key that is not there either; empty where its own section is.
    private static string Top(string key, EnvironmentModel environment)
    {
        var top = "";
        for (var parent = ConfigurationKey.Parent(key); parent.Length > 0 && !environment.Effective.Exists(parent); parent = ConfigurationKey.Parent(parent))
        {
            top = parent;
        }

        // A section that is demanded belongs to the keys below it.
        return top.Length > 0 ? top : ConfigurationKey.Parent(key).Length == 0 ? key : "";
    }
}
