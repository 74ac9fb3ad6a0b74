using Seaworthy.Environments;
using Seaworthy.Values;

namespace Seaworthy.Secrets;

/// <summary>Which secrets the environments of a workspace refer to.</summary>
internal static class SecretDiscovery
{
    private const int DefaultWindow = 30;

    /// <summary>One request for each secret, with what the policy demands of it.</summary>
    /// <param name="workspace">The folder.</param>
    /// <param name="environments">Names of the environments meant; null for all.</param>
    public static IReadOnlyList<SecretRequest> Find(Workspace workspace, IReadOnlyCollection<string>? environments)
    {
        var demands = new SecretDemands
        {
            ExpiresWithin = TimeSpan.FromDays(workspace.Policy.Days("SEA2205") ?? DefaultWindow),
            MaximumAge = workspace.Policy.Days("SEA2206") is { } days ? TimeSpan.FromDays(days) : null,
            RequireExpiry = true,
        };
        var found = new List<SecretRequest>();
        var seen = new HashSet<SecretAddress>();
        var loaded = new HashSet<ConfigurationSource>();
        foreach (var service in workspace.Services)
        {
            loaded.UnionWith(service.Sources);
            foreach (var environment in service.Environments)
            {
                if (IsMeant(environment.Name))
                {
                    foreach (var value in environment.Effective.Values)
                    {
                        Add(value.Winner);
                    }
                }

                environment.Release();
            }
        }

        foreach (var source in workspace.Sources)
        {
            // What no service loads has the environment its file tells, if any.
            if (!loaded.Contains(source) && (source.OwnEnvironment is not { } own || IsMeant(own.Name)))
            {
                source.Entries.ForEach(Add);
            }
        }

        return found;

        bool IsMeant(string name) => environments is null || environments.Contains(name, StringComparer.OrdinalIgnoreCase);

        void Add(SourceEntry entry)
        {
            if (entry is { Shape: not EntryShape.Derived, Value: { Length: > 0 } text } && entry.Classified.Reference is { } reference && SecretAddress.From(reference, text) is { } address && seen.Add(address))
            {
                found.Add(new SecretRequest(address, demands));
            }

            entry.Release();
        }
    }
}
