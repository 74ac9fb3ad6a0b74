namespace Seaworthy.Schemas.Patterns;

/// <summary>A pattern that matches the empty text anywhere.</summary>
internal sealed class AlwaysMatcher : PatternMatcher
{
    public static readonly AlwaysMatcher Instance = new();

    public override PatternMatch Match(string text) => PatternMatch.Yes;
}
