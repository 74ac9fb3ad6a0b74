using System.Collections.Concurrent;

namespace Seaworthy.Probes;

/// <summary>Asks several endpoints: each once, a few at the same time, the whole bounded in time and count.</summary>
public static class ProbeRun
{
    /// <summary>Asks endpoints. Throws nothing but <see cref="OperationCanceledException"/>, when <paramref name="cancellationToken"/> is cancelled.</summary>
    /// <returns>One report for each endpoint, in the same order.</returns>
    public static async Task<IReadOnlyList<EndpointReport>> RunAsync(
        IReadOnlyList<ProbeEndpoint> endpoints, ProbeRunOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();
        var reports = new ConcurrentDictionary<ProbeEndpoint, EndpointReport>();
        var different = endpoints.Distinct().ToList();
        var asked = different.Take(Math.Max(0, options.MaxEndpoints)).ToList();
        foreach (var endpoint in different.Skip(asked.Count))
        {
            reports[endpoint] = new UncheckedEndpoint(endpoint, ProbeFailure.OverLimit, FailureText.Of(ProbeFailure.OverLimit));
        }

        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        budget.CancelAfter(EndpointProbe.Bounded(options.Budget));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(options.MaxConcurrency, 1, 64) };
        await Parallel.ForEachAsync(
            asked,
            parallel,
            async (endpoint, _) => reports[endpoint] = budget.IsCancellationRequested
                ? new UncheckedEndpoint(endpoint, ProbeFailure.TimedOut, "the time limit of the run passed")
                : await EndpointProbe.ProbeUntilAsync(endpoint, options.PerEndpoint, budget.Token).ConfigureAwait(false)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return [.. endpoints.Select(e => reports[e])];
    }
}
