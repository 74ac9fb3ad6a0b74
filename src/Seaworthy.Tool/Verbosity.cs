namespace Seaworthy.Tool;

/// <summary>How much the console report tells.</summary>
internal enum Verbosity
{
    /// <summary>The summary alone.</summary>
    Quiet,

    /// <summary>Every open finding.</summary>
    Normal,

    /// <summary>Why each rule exists and what is suppressed, too.</summary>
    Detailed,
}
