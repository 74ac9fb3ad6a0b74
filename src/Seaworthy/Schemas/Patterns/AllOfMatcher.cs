namespace Seaworthy.Schemas.Patterns;

/// <summary>Several patterns that all, or whose negations, must match.</summary>
internal sealed class AllOfMatcher((PatternMatcher Matcher, bool Negative)[] parts) : PatternMatcher
{
    public override PatternMatch Match(string text)
    {
        foreach (var (matcher, negative) in parts)
        {
            var match = matcher.Match(text);
            if (match == PatternMatch.TimedOut)
            {
                return match;
            }

            if (match == (negative ? PatternMatch.Yes : PatternMatch.No))
            {
                return PatternMatch.No;
            }
        }

        return PatternMatch.Yes;
    }
}
