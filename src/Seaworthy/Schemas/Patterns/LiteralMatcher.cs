namespace Seaworthy.Schemas.Patterns;

/// <summary>A pattern that is a plain text.</summary>
internal sealed class LiteralMatcher(string literal, bool fromStart, bool toEnd) : PatternMatcher
{
    public override PatternMatch Match(string text)
    {
        var matches = (fromStart, toEnd) switch
        {
            (true, true) => string.Equals(text, literal, StringComparison.Ordinal),
            (true, false) => text.StartsWith(literal, StringComparison.Ordinal),
            (false, true) => text.EndsWith(literal, StringComparison.Ordinal),
            _ => text.Contains(literal, StringComparison.Ordinal),
        };
        return matches ? PatternMatch.Yes : PatternMatch.No;
    }
}
