namespace Seaworthy.Probes.Wire;

/// <summary>What an answer to a ClientHello means.</summary>
internal enum AnswerKind
{
    /// <summary>Nothing can be concluded.</summary>
    Undecided,

    /// <summary>The server chose a version and a suite.</summary>
    Accepted,

    /// <summary>The server sent a fatal alert.</summary>
    Refused,
}
