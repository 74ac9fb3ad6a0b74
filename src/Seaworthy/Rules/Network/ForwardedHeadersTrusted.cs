using Seaworthy.Policies;

namespace Seaworthy.Rules.Network;

/// <summary>Forwarded headers are believed from anybody while something depends on the client's address.</summary>
internal sealed class ForwardedHeadersTrusted : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA4007", "Forwarded headers trusted from anyone", "--ww", Profile.Recommended, "security/access/ip-whitelisting",
        "The switch clears the lists of known proxies, so any caller can write the address that allowlists and rate limits see");

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        // The host reads the variable without its prefix; only there it has an effect.
        var value = context.Effective["ForwardedHeaders_Enabled"];
        if (value is null || !string.Equals(value.Value, "true", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var dependent = context.Effective.Values.FirstOrDefault(v => v.Value is { Length: > 0 } && (AllowlistNames.Contains(v.Winner) || IsAddressLimit(v.Key)));
        if (dependent is not null)
        {
            context.Report(value, $"Forwarded headers are trusted from anyone while '{dependent.Key}' depends on the client's address", "Remove the variable and configure ForwardedHeadersOptions with the proxy's KnownNetworks", related: [new(dependent.Winner.KeyLocation, "depends on the client's address")]);
        }
    }

    private static bool IsAddressLimit(string key) =>
        key.StartsWith("IpRateLimiting:", StringComparison.OrdinalIgnoreCase) || key.StartsWith("IpRateLimitPolicies:", StringComparison.OrdinalIgnoreCase);
}
