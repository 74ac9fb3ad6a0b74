namespace Seaworthy.Findings;

/// <summary>One thing that is wrong, where it is, why it matters and how to mend it.</summary>
public sealed record Finding
{
    /// <summary>Permanent id of the rule, for instance <c>SEA1403</c>.</summary>
    public required string RuleId { get; init; }

    /// <summary>Severity in the environment that matters most.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is wrong, in one sentence; never a secret's value.</summary>
    public required string Message { get; init; }

    /// <summary>How to mend it, in one sentence.</summary>
    public required string Mend { get; init; }

    /// <summary>Where to look.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Flattened key with <c>:</c> as separator; empty when the finding concerns a whole file.</summary>
    public string Key { get; init; } = "";

    /// <summary>The environment the severity was taken from; null when the finding belongs to none.</summary>
    public string? Environment { get; init; }

    /// <summary>All environments concerned, <see cref="Environment"/> first.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>Folder of the service concerned, relative to the validated folder; null when the finding belongs to none.</summary>
    public string? Service { get; init; }

    /// <summary>Name of the configuration layer whose value took effect; null outside the configuration.</summary>
    public string? Layer { get; init; }

    /// <summary>Shadowed values and other places that belong to the finding.</summary>
    public IReadOnlyList<RelatedLocation> Related { get; init; } = [];

    /// <summary>Whether the finding tells that something could not be checked, which says neither that it is wrong nor that it is right.</summary>
    public bool IsNotChecked { get; init; }

    /// <summary>Hash of rule, file, key and environment as 32 lower-case hexadecimal digits; the same after lines have moved.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Why the finding is accepted; null for an open one.</summary>
    public string? SuppressionReason { get; init; }
}
