using Seaworthy.Endpoints;
using Seaworthy.Environments;
using Seaworthy.Findings;

namespace Seaworthy.Rules;

/// <summary>A place that names endpoints, with what these were seen to do.</summary>
internal sealed class EndpointContext(RuleRun run) : RuleContext(run)
{
    // A server that accepts thirty weak suites is one thing to mend.
    private const int MostDetails = 4;

    private EndpointMention _mention = null!;

    /// <summary>What the endpoints were seen to do, as far as they were asked.</summary>
    public IReadOnlyList<EndpointObservation> Observations { get; private set; } = [];

    internal void See(EndpointMention mention)
    {
        _mention = mention;
        var found = new List<EndpointObservation>(mention.Endpoints.Count);
        foreach (var endpoint in mention.Endpoints)
        {
            if (Workspace.Observations.TryGetValue(endpoint, out var observation))
            {
                found.Add(observation);
            }
        }

        Observations = found;
    }

    /// <summary>The deviations of one of these kinds, each with its endpoint.</summary>
    public IReadOnlyList<(EndpointAddress Endpoint, EndpointDeviation Deviation)> Deviations(params EndpointDeviationKind[] kinds) =>
        [.. from observation in Observations from deviation in observation.Deviations where Array.IndexOf(kinds, deviation.Kind) >= 0 select (observation.Endpoint, deviation)];

    /// <summary>Reports the place: it names these endpoints, and each is as its details say.</summary>
    public void Report(IEnumerable<(EndpointAddress Endpoint, string Detail)> details, string mend, Severity atMost = Severity.Error, bool isNotChecked = false)
    {
        var parts = details.GroupBy(d => d.Endpoint, d => d.Detail).Select(g => $"{g.Key}: {Join([.. g])}");
        Report(new Issue(_mention.Location, $"'{_mention.Key}' leads to {string.Join("; and to ", parts)}", mend)
        {
            Key = _mention.Key,
            Environments = _mention.Environments,
            AtMost = atMost,
            Layer = _mention.Layer,
            Service = _mention.Service,
            Related = [.. EnvironmentContext.ShadowedBy(_mention.Value)],
            IsNotChecked = isNotChecked,
        });
    }

    private static string Join(IReadOnlyList<string> details) =>
        string.Join("; ", details.Take(MostDetails)) + (details.Count > MostDetails ? FormattableString.Invariant($"; and {details.Count - MostDetails} more") : "");
}
