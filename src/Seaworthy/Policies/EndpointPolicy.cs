namespace Seaworthy.Policies;

/// <summary>Which endpoints may be asked, and what is demanded of them.</summary>
internal sealed record EndpointPolicy
{
    public static readonly EndpointPolicy None = new();

    /// <summary>The hosts that may be asked; none when nothing may.</summary>
    public IReadOnlyList<HostPattern> Allow { get; init; } = [];

    /// <summary>The name of the guideline that versions and suites are held against.</summary>
    public string Guideline { get; init; } = PolicyReader.GuidelineNames[0];

    /// <summary>Whether every suite is asked for, at one connection each.</summary>
    public bool AllSuites { get; init; }

    /// <summary>Files of roots that are trusted beside those of the system, by paths from the policy's folder.</summary>
    public IReadOnlyList<PolicyText> Authorities { get; init; } = [];

    /// <summary>Whether a normalized host may be asked.</summary>
    public bool Allows(string host)
    {
        foreach (var pattern in Allow)
        {
            if (pattern.Covers(host))
            {
                return true;
            }
        }

        return false;
    }
}
