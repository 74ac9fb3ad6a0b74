using Seaworthy.Environments;
using Seaworthy.Findings;

namespace Seaworthy.Rules;

/// <summary>What a rule hands to the funnel.</summary>
/// <param name="Location">The offending key or value.</param>
/// <param name="Message">What is wrong, one sentence without a full stop, never a value that may be secret.</param>
/// <param name="Mend">How to mend it, one sentence without a full stop.</param>
internal sealed record Issue(SourceLocation Location, string Message, string Mend)
{
    public string Key { get; init; } = "";

    /// <summary>The environments concerned; none for something that belongs to no environment.</summary>
    public IReadOnlyList<EnvironmentInfo> Environments { get; init; } = [];

    /// <summary>The worst severity it deserves, whatever the tier.</summary>
    public Severity AtMost { get; init; } = Severity.Error;

    public string? Layer { get; init; }

    public ServiceModel? Service { get; init; }

    /// <summary>Whether it tells of something that could not be checked.</summary>
    public bool IsNotChecked { get; init; }

    public IReadOnlyList<RelatedLocation> Related { get; init; } = [];
}
