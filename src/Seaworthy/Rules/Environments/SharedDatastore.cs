using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Environments;

/// <summary>Production and another environment that work on the same data.</summary>
internal sealed class SharedDatastore : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1304", "Environments share a datastore", "wwwe", Profile.Recommended, "environments/testing/isolated-test-environment",
        "A test that deletes, migrates or pays does it to real data");

    public override void Register(RuleRegistration on) => on.Service(See);

    private static void See(ServiceContext context)
    {
        foreach (var production in context.Environments.Where(e => e.Tier == EnvironmentTier.Production && !e.IsImplied))
        {
            var stores = new Dictionary<string, EffectiveValue>(StringComparer.OrdinalIgnoreCase);
            foreach (var value in production.Effective.Values)
            {
                if (StoreOf(value.Winner.Classified) is { } store && !stores.ContainsKey(store))
                {
                    stores[store] = value;
                }
            }

            foreach (var other in context.Environments.Where(e => e.Tier != EnvironmentTier.Production && !e.IsImplied))
            {
                foreach (var value in other.Effective.Values)
                {
                    // A value that both inherit from one place proves nothing: either may be overridden at deploy time.
                    if (StoreOf(value.Winner.Classified) is { } store && stores.TryGetValue(store, out var real) && real.Winner != value.Winner)
                    {
                        context.Report(value.Winner, [production.Info, other.Info], $"'{value.Key}' of {other.Name} names the same datastore as '{real.Key}' of {production.Name}", $"Give {other.Name} a datastore of its own", related: [new(real.Winner.ValueLocation, $"effective in {production.Name}")]);
                    }
                }
            }
        }
    }

    // Host, port and database of a server that others can reach.
    private static string? StoreOf(ClassifiedValue value)
    {
        if (value.ConnectionString is { Host.Length: > 0, IsDevelopmentHost: false } connection && Placeholder.FindEmbedded(connection.Host).Count == 0 && !HostName.IsUnqualified(connection.Host))
        {
            return FormattableString.Invariant($"{connection.Host}/{connection.Port}/{connection.Database}");
        }

        return value.Url is { Scheme: "postgres" or "postgresql" or "mysql" or "mongodb" or "mongodb+srv" or "redis" or "rediss" or "amqp" or "amqps", IsDevelopmentHost: false, IsUnqualifiedHost: false } url && url.Path.Length > 1
            ? FormattableString.Invariant($"{url.Host}/{url.Port}{url.Path}")
            : null;
    }
}
