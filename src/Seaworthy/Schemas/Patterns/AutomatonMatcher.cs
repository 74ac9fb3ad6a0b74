namespace Seaworthy.Schemas.Patterns;

/// <summary>
/// A deterministic automaton whose states are made when a text first needs them: one look-up per character, whatever the pattern.
/// Memory is bounded by starting over when there are too many states, time by a count of steps.
/// </summary>
internal sealed class AutomatonMatcher : PatternMatcher
{
    private const long MaxSteps = 50_000_000;

    private readonly AutomatonProgram _program;
    private readonly ushort[] _ascii;
    private readonly AutomatonBuilder _builder;
    private readonly AutomatonState _start;

    public AutomatonMatcher(AutomatonProgram program)
    {
        _program = program;
        _ascii = program.Classes.Ascii;
        _builder = new AutomatonBuilder(program);
        _start = _builder.Start;
    }

    public override PatternMatch Match(string text)
    {
        var state = _start;
        if (state.Verdict != Verdict.Open)
        {
            return state.Verdict == Verdict.Matched ? PatternMatch.Yes : PatternMatch.No;
        }

        var ascii = _ascii;
        long steps = 0;
        for (var at = 0; at < text.Length;)
        {
            var unit = text[at];
            int codePointClass;
            if (unit < ascii.Length)
            {
                codePointClass = ascii[unit];
                at++;
            }
            else
            {
                codePointClass = _program.Classes.Of(CodePoints.Read(text, ref at));
            }

            var next = state.Next[codePointClass];
            if (next is null)
            {
                next = _builder.Step(state, codePointClass, ref steps);
                if (steps > MaxSteps)
                {
                    return PatternMatch.TimedOut;
                }
            }

            if (next.Verdict != Verdict.Open)
            {
                return next.Verdict == Verdict.Matched ? PatternMatch.Yes : PatternMatch.No;
            }

            state = next;
        }

        return _builder.MatchesAtEnd(state) ? PatternMatch.Yes : PatternMatch.No;
    }
}
