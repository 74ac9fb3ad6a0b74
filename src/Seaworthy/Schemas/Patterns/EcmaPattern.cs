namespace Seaworthy.Schemas.Patterns;

/// <summary>A regular expression as ECMA-262 defines it with the <c>u</c> flag, matched anywhere in a text.</summary>
internal sealed class EcmaPattern
{
    private readonly PatternSyntax _syntax;
    private PatternMatcher? _matcher;

    private EcmaPattern(string source, PatternSyntax syntax)
    {
        Source = source;
        _syntax = syntax;
    }

    public string Source { get; }

    /// <summary>Whether matching needs the platform's backtracking engine and with it a limit of time.</summary>
    public bool UsesRegex => Matcher.UsesRegex;

    /// <summary>Which matcher was chosen.</summary>
    internal PatternMatcher Matcher
    {
        get
        {
            // Built at the first match: many patterns of a schema are never asked.
            if (Volatile.Read(ref _matcher) is { } matcher)
            {
                return matcher;
            }

            Interlocked.CompareExchange(ref _matcher, MatcherSelection.For(_syntax), null);
            return _matcher!;
        }
    }

    /// <summary>The pattern, or null and the first error.</summary>
    public static EcmaPattern? Parse(string source, out PatternError? error)
    {
        var syntax = new PatternParser(source).Parse(out error);
        return syntax is null ? null : new EcmaPattern(source, syntax);
    }

    /// <summary>Whether some part of the text matches; safe from many threads.</summary>
    public PatternMatch Match(string text) => (_matcher ?? Matcher).Match(text);
}
