using System.Text;

namespace Seaworthy.Schemas.Patterns;

/// <summary>A pattern that is nothing but runs of characters, with or without an anchor at either end.</summary>
internal sealed class PatternRuns
{
    private const int MaxLiteralLength = 1024;

    private readonly List<PatternRun> _runs;
    private readonly bool _fromStart;
    private readonly bool _toEnd;

    private PatternRuns(List<PatternRun> runs, bool fromStart, bool toEnd)
    {
        _runs = runs;
        _fromStart = fromStart;
        _toEnd = toEnd;
    }

    /// <summary>The runs, or null where the pattern is more than that.</summary>
    public static PatternRuns? TryRead(List<PatternNode> items)
    {
        int from = 0, to = items.Count;
        var fromStart = from < to && items[from] is AssertionNode { Kind: AssertionKind.Start };
        from += fromStart ? 1 : 0;
        var toEnd = from < to && items[to - 1] is AssertionNode { Kind: AssertionKind.End };
        to -= toEnd ? 1 : 0;

        var runs = new List<PatternRun>(to - from);
        for (; from < to; from++)
        {
            var (min, max, node) = items[from] is RepeatNode repeat ? (repeat.Min, repeat.Max, Single(repeat.Body)) : (1, 1, items[from]);
            var set = node is CharacterNode character ? CodePointSet.Of(character.CodePoint) : (node as SetNode)?.Set;
            if (set is null)
            {
                return null;
            }

            var run = new PatternRun(set, min, max);
            if (runs.Count > 0 && runs[runs.Count - 1].TryJoin(run) is { } joined)
            {
                runs[runs.Count - 1] = joined;
            }
            else if (max > 0)
            {
                runs.Add(run);
            }
        }

        Trim(runs, fromStart, toEnd);
        return new PatternRuns(runs, fromStart, toEnd);
    }

    /// <summary>The matcher, or null where finding a match may need a second try.</summary>
    public PatternMatcher? ToMatcher() =>
        _runs.Count == 0 && !(_fromStart && _toEnd) ? AlwaysMatcher.Instance
        : Literal() is { } literal ? new LiteralMatcher(literal, _fromStart, _toEnd)
        : _fromStart && NeverTurnsBack() ? new RunMatcher([.. _runs], _toEnd)
        : null;

    /// <summary>Where no anchor holds an end, what may be left out there says nothing about whether there is a match.</summary>
    private static void Trim(List<PatternRun> runs, bool fromStart, bool toEnd)
    {
        for (var stop = toEnd; !stop && runs.Count > 0;)
        {
            var last = runs[runs.Count - 1];
            stop = last.Min > 0;
            runs.RemoveAt(runs.Count - 1);
            if (stop)
            {
                runs.Add(new PatternRun(last.Set, last.Min, last.Min));
            }
        }

        for (var stop = fromStart; !stop && runs.Count > 0;)
        {
            var first = runs[0];
            stop = first.Min > 0;
            runs.RemoveAt(0);
            if (stop)
            {
                runs.Insert(0, new PatternRun(first.Set, first.Min, first.Min));
            }
        }
    }

    private static PatternNode Single(PatternNode node) => node is GroupNode group ? Single(group.Body) : node;

    /// <summary>The pattern's text when it has one; a lone surrogate could be found inside a pair, so it is none.</summary>
    private string? Literal()
    {
        var text = new StringBuilder();
        foreach (var run in _runs)
        {
            if (run.Min != run.Max || run.Set.Only is not { } codePoint || codePoint is >= 0xD800 and <= 0xDFFF || text.Length + run.Min > MaxLiteralLength)
            {
                return null;
            }

            for (var i = 0; i < run.Min; i++)
            {
                text.Append(char.ConvertFromUtf32(codePoint));
            }
        }

        return text.ToString();
    }

    /// <summary>Whether taking as much as possible is always right: what follows a run can't start with what the run takes.</summary>
    private bool NeverTurnsBack()
    {
        for (var i = 0; i < _runs.Count; i++)
        {
            if (_runs[i].Min == _runs[i].Max)
            {
                continue;
            }

            for (var k = i + 1; k < _runs.Count; k++)
            {
                if (!_runs[i].Set.IsDisjointFrom(_runs[k].Set))
                {
                    return false;
                }

                if (_runs[k].Min > 0)
                {
                    break;
                }
            }
        }

        return true;
    }
}
