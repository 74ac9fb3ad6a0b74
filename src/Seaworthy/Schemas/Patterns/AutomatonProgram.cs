namespace Seaworthy.Schemas.Patterns;

/// <summary>What an instruction of an automaton does.</summary>
internal enum AutomatonOperation : byte
{
    Match,
    Split,
    Take,
    AtStart,
    AtEnd,
    AtWordBoundary,
    NotAtWordBoundary,
}

/// <summary>An instruction: the next one, and the second choice of a split or the set that a take takes from.</summary>
internal record struct AutomatonInstruction(AutomatonOperation Operation, int Next, int Argument);

/// <summary>A pattern without look-around and back-references as a nondeterministic automaton.</summary>
internal sealed class AutomatonProgram
{
    public const int MaxSize = 1 << 16;

    private readonly List<AutomatonInstruction> _instructions = [];
    private readonly Dictionary<CodePointSet, int> _setNumbers = [];
    private readonly List<CodePointSet> _sets = [];

    private AutomatonProgram(PatternNode root)
    {
        Add(AutomatonOperation.Match, 0);
        Start = Compile(root, 0);
        Instructions = [.. _instructions];
    }

    public AutomatonInstruction[] Instructions { get; }

    public int Start { get; }

    public bool HasWordBoundaries { get; private set; }

    public CodePointClasses Classes { get; private set; } = null!;

    /// <summary>The automaton, or null when it would be too large.</summary>
    public static AutomatonProgram? TryCompile(PatternNode root)
    {
        if (root.IsIrregular || root.Size > MaxSize)
        {
            return null;
        }

        var program = new AutomatonProgram(root);
        var classes = CodePointClasses.TryDivide(program.HasWordBoundaries ? [.. program._sets, CodePointSet.Word] : [.. program._sets]);
        if (classes is null)
        {
            return null;
        }

        program.Classes = classes;
        return program;
    }

    private int Add(AutomatonOperation operation, int next, int argument = 0)
    {
        _instructions.Add(new AutomatonInstruction(operation, next, argument));
        return _instructions.Count - 1;
    }

    /// <summary>Adds a part that goes on at <paramref name="next"/> and says where the part starts.</summary>
    private int Compile(PatternNode node, int next)
    {
        switch (node)
        {
            case CharacterNode character:
                return Add(AutomatonOperation.Take, next, SetNumber(CodePointSet.Of(character.CodePoint)));
            case SetNode set:
                return Add(AutomatonOperation.Take, next, SetNumber(set.Set));
            case GroupNode group:
                return Compile(group.Body, next);
            case SequenceNode sequence:
                for (var i = sequence.Items.Length - 1; i >= 0; i--)
                {
                    next = Compile(sequence.Items[i], next);
                }

                return next;
            case AlternationNode alternation:
                var choice = Compile(alternation.Choices[alternation.Choices.Length - 1], next);
                for (var i = alternation.Choices.Length - 2; i >= 0; i--)
                {
                    choice = Add(AutomatonOperation.Split, Compile(alternation.Choices[i], next), choice);
                }

                return choice;
            case AssertionNode assertion:
                HasWordBoundaries |= assertion.Kind is AssertionKind.WordBoundary or AssertionKind.NotWordBoundary;
                return Add(Operation(assertion.Kind), next);
            case RepeatNode repeat:
                return Repeat(repeat, next);
            default:
                return next;
        }
    }

    private int Repeat(RepeatNode repeat, int next)
    {
        // An empty body says nothing however often, and its count has no bound of size.
        if (repeat.Body.Size == 0 || repeat.Max == 0)
        {
            return next;
        }

        var copies = repeat.Min;
        if (repeat.Max == RepeatNode.Unbounded)
        {
            var loop = Add(AutomatonOperation.Split, 0, next);
            var body = Compile(repeat.Body, loop);
            _instructions[loop] = new AutomatonInstruction(AutomatonOperation.Split, body, next);
            next = repeat.Min > 0 ? body : loop;
            copies = Math.Max(copies - 1, 0);
        }
        else
        {
            var end = next;
            for (var i = repeat.Min; i < repeat.Max; i++)
            {
                next = Add(AutomatonOperation.Split, Compile(repeat.Body, next), end);
            }
        }

        for (; copies > 0; copies--)
        {
            next = Compile(repeat.Body, next);
        }

        return next;
    }

    private int SetNumber(CodePointSet set)
    {
        if (!_setNumbers.TryGetValue(set, out var number))
        {
            number = _sets.Count;
            _setNumbers.Add(set, number);
            _sets.Add(set);
        }

        return number;
    }

    private static AutomatonOperation Operation(AssertionKind kind) => kind switch
    {
        AssertionKind.Start => AutomatonOperation.AtStart,
        AssertionKind.End => AutomatonOperation.AtEnd,
        AssertionKind.WordBoundary => AutomatonOperation.AtWordBoundary,
        _ => AutomatonOperation.NotAtWordBoundary,
    };
}
