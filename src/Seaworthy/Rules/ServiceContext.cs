using Seaworthy.Environments;
using Seaworthy.Findings;

namespace Seaworthy.Rules;

/// <summary>One service with all its environments, for what only a comparison shows.</summary>
internal sealed class ServiceContext(RuleRun run) : RuleContext(run)
{
    public ServiceModel Service { get; internal set; } = null!;

    public IReadOnlyList<EnvironmentModel> Environments => Service.Environments;

    /// <summary>Reports an entry in the environments named.</summary>
    public void Report(SourceEntry entry, IReadOnlyList<EnvironmentInfo> environments, string message, string mend, bool atKey = false, Severity atMost = Severity.Error, IReadOnlyList<RelatedLocation>? related = null) =>
        Report(atKey ? entry.KeyLocation : entry.ValueLocation, environments, entry.Key, message, mend, entry.Source.Name, atMost, related);

    /// <summary>Reports any place.</summary>
    public void Report(SourceLocation at, IReadOnlyList<EnvironmentInfo> environments, string key, string message, string mend, string? layer = null, Severity atMost = Severity.Error, IReadOnlyList<RelatedLocation>? related = null) =>
        Report(new Issue(at, message, mend)
        {
            Key = key,
            Environments = environments,
            AtMost = atMost,
            Layer = layer,
            Service = Service,
            Related = related ?? [],
        });
}
