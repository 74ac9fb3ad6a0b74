using Seaworthy.Contracts;
using Seaworthy.Environments;

namespace Seaworthy.Rules.Contracts;

/// <summary>A constant key that the code reads and no source of any environment has.</summary>
/// <param name="Key">The key as the code spells it.</param>
/// <param name="Match">What the contract knows of it.</param>
internal sealed record AbsentRead(string Key, ContractMatch Match)
{
    private const int DeepestSection = 32;
    private const int MostSteps = 50_000;

    public bool HasDefault => Match.Node!.Reads.All(r => r.HasDefault || r.IsConditional || r.IsEnvironment);

    /// <summary>Every such key of a service; keys that may arrive at deploy time are left out.</summary>
    public static List<AbsentRead> Of(ServiceModel service, Policies.Policy policy)
    {
        var found = new List<AbsentRead>();
        if (service.Contract is { Root: { } root } contract)
        {
            var steps = 0;
            Walk(service, policy, contract.Find(""), root, "", 0, found, ref steps);
        }

        return found;
    }

    /// <summary>The existing key that was probably meant: same but for one name, and read by nobody; null when there is none or more than one.</summary>
    public string? Meant(ServiceModel service)
    {
        var parent = "";
        var segments = Key.Split(':');
        for (var i = 0; i < segments.Length; i++)
        {
            var path = ConfigurationKey.Combine(parent, segments[i]);
            if (service.Environments.Any(e => e.Effective.Exists(path)))
            {
                parent = path;
                continue;
            }

            var siblings = service.Environments.SelectMany(e => e.Effective.Children(parent)).Distinct(StringComparer.OrdinalIgnoreCase).Where(name => IsUnread(service, ConfigurationKey.Combine(parent, name)));
            if (Text.NearMiss.Find(segments[i], siblings) is not { } near)
            {
                return null;
            }

            var meant = string.Join(":", segments.Skip(i + 1).Prepend(ConfigurationKey.Combine(parent, near)));
            return service.Environments.Any(e => e.Effective.Exists(meant)) ? meant : null;
        }

        return null;
    }

    private static bool IsUnread(ServiceModel service, string key) => !PlatformKeys.Contain(key) && !service.Contract!.Find(key).IsKnown;

    private static void Walk(ServiceModel service, Policies.Policy policy, ContractMatch match, ContractNode node, string key, int depth, List<AbsentRead> found, ref int steps)
    {
        if (depth > DeepestSection || steps > MostSteps || node.Kind is not (ContractKind.Section or ContractKind.Any))
        {
            return;
        }

        foreach (var pair in node.Members)
        {
            steps++;
            var path = ConfigurationKey.Combine(key, pair.Key);
            var inner = match.Down(pair.Value, path.Length);
            if (pair.Value.Reads.Any(r => !r.IsEnvironment) && IsNowhere(service, policy, path))
            {
                found.Add(new AbsentRead(path, inner));
            }

            Walk(service, policy, inner, pair.Value, path, depth + 1, found, ref steps);
        }
    }

    private static bool IsNowhere(ServiceModel service, Policies.Policy policy, string key) =>
        !PlatformKeys.Contain(key) && service.Environments.All(e => !e.IsIncomplete && !e.Effective.Exists(key) && !e.IsSuppliedElsewhere(key) && !policy.IsDeployTime(key, e.Name));
}
