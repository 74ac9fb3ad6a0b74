namespace Seaworthy.Schemas.Patterns;

/// <summary>Runs of characters from the text's start, each taken as far as it goes.</summary>
internal sealed class RunMatcher : PatternMatcher
{
    private readonly Step[] _steps;
    private readonly bool _toEnd;

    public RunMatcher(PatternRun[] runs, bool toEnd)
    {
        _steps = Array.ConvertAll(runs, r => new Step(r));
        _toEnd = toEnd;
    }

    public override PatternMatch Match(string text)
    {
        var at = 0;
        foreach (var step in _steps)
        {
            at = step.Take(text, at);
            if (at < 0)
            {
                return PatternMatch.No;
            }
        }

        return _toEnd && at < text.Length ? PatternMatch.No : PatternMatch.Yes;
    }

    private sealed class Step(PatternRun run)
    {
        private readonly bool[] _ascii = run.Set.AsciiTable();

        /// <summary>The place after the run, or -1 where it is too short.</summary>
        public int Take(string text, int at)
        {
            var ascii = _ascii;
            var start = at;
            var end = run.Max < text.Length - at ? at + run.Max : text.Length;
            for (; at < end; at++)
            {
                var unit = text[at];
                if (unit >= ascii.Length)
                {
                    return TakeBeyondAscii(text, at, at - start);
                }

                if (!ascii[unit])
                {
                    break;
                }
            }

            return at - start >= run.Min ? at : -1;
        }

        /// <summary>Goes on by code points, of which a text has fewer than units.</summary>
        private int TakeBeyondAscii(string text, int at, int count)
        {
            while (at < text.Length && count < run.Max)
            {
                var next = at;
                if (!run.Set.Contains(CodePoints.Read(text, ref next)))
                {
                    break;
                }

                at = next;
                count++;
            }

            return count >= run.Min ? at : -1;
        }
    }
}
