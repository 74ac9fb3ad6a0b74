using Seaworthy.Documents;
using Seaworthy.Policies;

namespace Seaworthy.Environments;

/// <summary>Environments of <c>deployment.yaml</c>: an entry's own fields, then those of the entry it is <c>like</c>, then <c>defaults</c>.</summary>
internal static class DescriptorEnvironments
{
    /// <summary>The field at a path as the environment has it; null where neither it nor what it builds on sets it.</summary>
    public static ConfigNode? Find(ConfigNode? root, string environment, params string[] path)
    {
        // Mappings merge by key and lists are replaced, so the first place that has the field wins.
        var name = environment;
        for (var hops = 0; hops < 8 && name is not null; hops++)
        {
            var entry = root.At("environments", name);
            if (entry.At(path) is { } own)
            {
                return own;
            }

            name = entry.At("like").AsText();
        }

        return root.At("defaults").At(path);
    }

    /// <summary>Name and tier of an entry: as it says, else as policy or name tell.</summary>
    public static EnvironmentInfo Info(ConfigNode? root, ConfigMember environment, Policy policy) =>
        Find(root, environment.Name, "tier").AsText()?.ToLowerInvariant() switch
        {
            "development" => new(environment.Name, EnvironmentTier.Development, true),
            "testing" => new(environment.Name, EnvironmentTier.Testing, true),
            "staging" => new(environment.Name, EnvironmentTier.Staging, true),
            "production" => new(environment.Name, EnvironmentTier.Production, true),
            _ => policy.Info(environment.Name),
        };
}
