namespace Seaworthy.Findings;

/// <summary>How much a finding matters in the environment it concerns.</summary>
public enum Severity
{
    /// <summary>Silent: the rule has nothing to say at this tier.</summary>
    None,

    /// <summary>Worth knowing; nothing has to be done before shipping.</summary>
    Note,

    /// <summary>Somebody should look before shipping.</summary>
    Warning,

    /// <summary>Must not ship.</summary>
    Error,
}
