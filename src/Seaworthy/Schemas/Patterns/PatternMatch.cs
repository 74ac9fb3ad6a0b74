namespace Seaworthy.Schemas.Patterns;

/// <summary>Whether a text has a match of a pattern; a pattern that costs too much says so.</summary>
internal enum PatternMatch
{
    No,
    Yes,
    TimedOut,
}
