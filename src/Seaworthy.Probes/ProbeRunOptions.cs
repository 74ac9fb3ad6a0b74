namespace Seaworthy.Probes;

/// <summary>How a run over several endpoints goes.</summary>
public sealed record ProbeRunOptions
{
    /// <summary>How each endpoint is asked.</summary>
    public required ProbeOptions PerEndpoint { get; init; }

    /// <summary>The time that the run may take as a whole; what has no answer by then was not checked.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many endpoints are asked at the same time.</summary>
    public int MaxConcurrency { get; init; } = 8;

    /// <summary>How many different endpoints are asked at most; the rest were not checked.</summary>
    public int MaxEndpoints { get; init; } = 50;
}
