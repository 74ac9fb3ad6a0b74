using System.Text.RegularExpressions;

namespace Seaworthy.Schemas.Patterns;

/// <summary>The platform's backtracking engine with a limit of time, for look-around and back-references.</summary>
internal sealed class RegexMatcher : PatternMatcher
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    private readonly Regex? _regex;

    public RegexMatcher(PatternNode root)
    {
        if (RegexTranslation.TryTranslate(root) is { } pattern)
        {
            try
            {
                _regex = new Regex(pattern, RegexOptions.CultureInvariant, Limit);
            }
            catch (ArgumentException)
            {
                // A pattern that the platform can't hold is one that can't be decided.
            }
        }
    }

    public override bool UsesRegex => true;

    public override PatternMatch Match(string text)
    {
        if (_regex is null)
        {
            return PatternMatch.TimedOut;
        }

        try
        {
            return _regex.IsMatch(text) ? PatternMatch.Yes : PatternMatch.No;
        }
        catch (Exception)
        {
            // The limit was reached; or the engine broke, as it does on some loops of empty rounds with back-references.
            return PatternMatch.TimedOut;
        }
    }
}
