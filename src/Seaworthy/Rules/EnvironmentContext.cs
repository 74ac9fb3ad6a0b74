using Seaworthy.Environments;
using Seaworthy.Findings;

namespace Seaworthy.Rules;

/// <summary>One environment of one service.</summary>
internal sealed class EnvironmentContext(RuleRun run) : RuleContext(run)
{
    public EnvironmentModel Environment { get; internal set; } = null!;

    public EffectiveConfiguration Effective => Environment.Effective;

    public EnvironmentTier Tier => Environment.Tier;

    public ServiceModel Service => Environment.Service;

    /// <summary>Whether the policy says that the key's value arrives at deploy time.</summary>
    public bool IsDeployTime(string key) => Policy.IsDeployTime(key, Environment.Name);

    /// <summary>Reports an effective value at the place that won, with what it shadows.</summary>
    public void Report(EffectiveValue value, string message, string mend, bool atKey = false, Severity atMost = Severity.Error, IReadOnlyList<RelatedLocation>? related = null) =>
        Report(atKey ? value.Winner.KeyLocation : value.Winner.ValueLocation, value.Key, message, mend, value.Winner.Source.Name, atMost, [.. ShadowedBy(value), .. related ?? []]);

    /// <summary>Reports any place.</summary>
    public void Report(SourceLocation at, string key, string message, string mend, string? layer = null, Severity atMost = Severity.Error, IReadOnlyList<RelatedLocation>? related = null) =>
        Report(new Issue(at, message, mend)
        {
            Key = key,
            Environments = [Environment.Info],
            AtMost = atMost,
            Layer = layer,
            Service = Service,
            Related = related ?? [],
        });

    /// <summary>Reports that something could not be checked.</summary>
    public void ReportNotChecked(SourceLocation at, string key, string message, string mend, string? layer) =>
        Report(new Issue(at, message, mend) { Key = key, Environments = [Environment.Info], AtMost = Severity.Warning, Layer = layer, Service = Service, IsNotChecked = true });

    internal static IEnumerable<RelatedLocation> ShadowedBy(EffectiveValue? value)
    {
        if (value is null)
        {
            yield break;
        }

        foreach (var shadowed in value.Shadowed)
        {
            yield return new RelatedLocation(shadowed.ValueLocation, $"shadows the value of {shadowed.Source.Name}");
        }
    }
}
