namespace Seaworthy.Schemas.Patterns;

/// <summary>Whether a state has decided the match.</summary>
internal enum Verdict : byte
{
    Open,
    Matched,
    Failed,
}

/// <summary>A state of the deterministic automaton: a set of instructions that wait for the next character or the end.</summary>
internal sealed class AutomatonState(int[] instructions, bool isStart, bool afterWord, Verdict verdict, int classes)
{
    /// <summary>The state after a character of each class, null where none was seen yet.</summary>
    public readonly AutomatonState?[] Next = verdict == Verdict.Open ? new AutomatonState?[classes] : [];

    public readonly Verdict Verdict = verdict;

    /// <summary>Whether the text may end here; null until one did.</summary>
    public object? MatchesAtEnd;

    public int[] Instructions => instructions;

    public bool IsStart => isStart;

    public bool AfterWord => afterWord;

    /// <summary>Roughly how much memory the state takes, in words.</summary>
    public int Weight => 16 + instructions.Length + classes;
}
