namespace Seaworthy.Conformance.Schemas;

/// <summary>What the official suite demands of everyone, and what it leaves open.</summary>
public enum SuitePart
{
    /// <summary>The files of a draft's own folder.</summary>
    Required,

    /// <summary><c>optional</c> without the formats.</summary>
    Optional,

    /// <summary><c>optional/format</c>, with formats asserted.</summary>
    Format,
}
