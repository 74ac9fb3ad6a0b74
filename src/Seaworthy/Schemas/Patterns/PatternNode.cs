namespace Seaworthy.Schemas.Patterns;

/// <summary>A part of a pattern.</summary>
internal abstract class PatternNode
{
    /// <summary>Sizes beyond this are all the same: too large.</summary>
    public const int Huge = 1 << 30;

    /// <summary>How many steps of an automaton the part needs with every repetition written out.</summary>
    public int Size { get; protected init; }

    /// <summary>Whether the part looks around or refers back, which an automaton can't.</summary>
    public bool IsIrregular { get; protected init; }

    protected static int Bounded(long size) => (int)Math.Min(size, Huge);
}

/// <summary>Matches the empty text.</summary>
internal sealed class EmptyNode : PatternNode
{
    public static readonly EmptyNode Instance = new();
}

/// <summary>One code point.</summary>
internal sealed class CharacterNode : PatternNode
{
    public CharacterNode(int codePoint)
    {
        CodePoint = codePoint;
        Size = 1;
    }

    public int CodePoint { get; }
}

/// <summary>Any one code point of a set.</summary>
internal sealed class SetNode : PatternNode
{
    public SetNode(CodePointSet set)
    {
        Set = set;
        Size = 1;
    }

    public CodePointSet Set { get; }
}

/// <summary>Parts one after another.</summary>
internal sealed class SequenceNode : PatternNode
{
    public SequenceNode(PatternNode[] items)
    {
        Items = items;
        long size = 0;
        foreach (var item in items)
        {
            size += item.Size;
            IsIrregular |= item.IsIrregular;
        }

        Size = Bounded(size);
    }

    public PatternNode[] Items { get; }
}

/// <summary>One of several parts.</summary>
internal sealed class AlternationNode : PatternNode
{
    public AlternationNode(PatternNode[] choices)
    {
        Choices = choices;
        long size = choices.Length;
        foreach (var choice in choices)
        {
            size += choice.Size;
            IsIrregular |= choice.IsIrregular;
        }

        Size = Bounded(size);
    }

    public PatternNode[] Choices { get; }
}

/// <summary>A part repeated.</summary>
internal sealed class RepeatNode : PatternNode
{
    /// <summary>No upper bound.</summary>
    public const int Unbounded = int.MaxValue;

    public RepeatNode(PatternNode body, int min, int max, bool lazy)
    {
        Body = body;
        Min = min;
        Max = max;
        Lazy = lazy;
        IsIrregular = body.IsIrregular;
        Size = Bounded(max == Unbounded ? (body.Size * (long)Math.Max(min, 1)) + 1 : (body.Size + 1L) * max);
    }

    public PatternNode Body { get; }

    public int Min { get; }

    public int Max { get; }

    public bool Lazy { get; }
}

/// <summary>A capturing group; the first has index 1.</summary>
internal sealed class GroupNode : PatternNode
{
    public GroupNode(PatternNode body, int index)
    {
        Body = body;
        Index = index;
        Size = body.Size;
        IsIrregular = body.IsIrregular;
    }

    public PatternNode Body { get; }

    public int Index { get; }
}

/// <summary>A place in the text.</summary>
internal enum AssertionKind
{
    Start,
    End,
    WordBoundary,
    NotWordBoundary,
}

/// <summary>Demands a place in the text and takes nothing of it.</summary>
internal sealed class AssertionNode : PatternNode
{
    public AssertionNode(AssertionKind kind)
    {
        Kind = kind;
        Size = 1;
    }

    public AssertionKind Kind { get; }
}

/// <summary>Looks ahead or behind.</summary>
internal sealed class LookNode : PatternNode
{
    public LookNode(PatternNode body, bool ahead, bool negative)
    {
        Body = body;
        Ahead = ahead;
        Negative = negative;
        Size = Bounded(body.Size + 1L);
        IsIrregular = true;
    }

    public PatternNode Body { get; }

    public bool Ahead { get; }

    public bool Negative { get; }
}

/// <summary>The text that a group took; of groups that share a name, the one that took part.</summary>
internal sealed class BackReferenceNode : PatternNode
{
    public BackReferenceNode(int index)
    {
        Groups = [index];
        Size = 1;
        IsIrregular = true;
    }

    /// <summary>The groups' indices; those of a name are known when the whole pattern is read.</summary>
    public int[] Groups { get; set; }
}
