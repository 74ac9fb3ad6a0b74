namespace Seaworthy.Schemas.Patterns;

/// <summary>A set of characters and how many of them in a row.</summary>
internal readonly record struct PatternRun(CodePointSet Set, int Min, int Max)
{
    /// <summary>Both runs as one, as in <c>[a-z][a-z]*</c>, or null.</summary>
    public PatternRun? TryJoin(PatternRun next)
    {
        if (!Set.Equals(next.Set))
        {
            return null;
        }

        var min = (long)Min + next.Min;
        var max = Max == RepeatNode.Unbounded || next.Max == RepeatNode.Unbounded ? RepeatNode.Unbounded : (long)Max + next.Max;
        return min >= int.MaxValue || max > int.MaxValue ? null : new PatternRun(Set, (int)min, (int)max);
    }
}
