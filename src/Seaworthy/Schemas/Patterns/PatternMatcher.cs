namespace Seaworthy.Schemas.Patterns;

/// <summary>One way to find out whether a text has a match.</summary>
internal abstract class PatternMatcher
{
    public virtual bool UsesRegex => false;

    public abstract PatternMatch Match(string text);
}
