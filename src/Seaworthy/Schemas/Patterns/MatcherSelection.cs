namespace Seaworthy.Schemas.Patterns;

/// <summary>Chooses the cheapest matcher that decides a pattern.</summary>
internal static class MatcherSelection
{
    public static PatternMatcher For(PatternSyntax syntax) =>
        (syntax.HasBackReferences ? null : WithoutRegex(syntax.Root)) ?? new RegexMatcher(syntax.Root);

    private static PatternMatcher? WithoutRegex(PatternNode root)
    {
        var items = new List<PatternNode>();
        Flatten(root, items);
        return PatternRuns.TryRead(items) is { } runs ? runs.ToMatcher() ?? Automaton(root) : root.IsIrregular ? LooksAtStart(items) : Automaton(root);
    }

    private static AutomatonMatcher? Automaton(PatternNode root) =>
        AutomatonProgram.TryCompile(root) is { } program ? new AutomatonMatcher(program) : null;

    /// <summary>After <c>^</c> every look-ahead starts where the text does, so each is a pattern of its own.</summary>
    private static AllOfMatcher? LooksAtStart(List<PatternNode> items)
    {
        if (items[0] is not AssertionNode { Kind: AssertionKind.Start } start)
        {
            return null;
        }

        var parts = new List<(PatternMatcher Matcher, bool Negative)>();
        var at = 1;
        for (; at < items.Count && items[at] is LookNode { Ahead: true } look; at++)
        {
            if (WithoutRegex(new SequenceNode([start, look.Body])) is not { } matcher)
            {
                return null;
            }

            parts.Add((matcher, look.Negative));
        }

        if (at == 1 || WithoutRegex(new SequenceNode([start, .. items.GetRange(at, items.Count - at)])) is not { } rest)
        {
            return null;
        }

        parts.Add((rest, false));
        return new AllOfMatcher([.. parts]);
    }

    /// <summary>The parts of nested sequences and groups in one row.</summary>
    private static void Flatten(PatternNode node, List<PatternNode> items)
    {
        switch (node)
        {
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    Flatten(item, items);
                }

                break;
            case GroupNode group:
                Flatten(group.Body, items);
                break;
            case EmptyNode:
                break;
            default:
                items.Add(node);
                break;
        }
    }
}
