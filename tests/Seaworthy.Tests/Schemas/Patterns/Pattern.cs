using Seaworthy.Schemas.Patterns;

namespace Seaworthy.Tests.Schemas.Patterns;

/// <summary>Short ways to parse and match in tests.</summary>
internal static class Pattern
{
    public static EcmaPattern Parse(string source)
    {
        var pattern = EcmaPattern.Parse(source, out var error);
        Assert.Null(error);
        return pattern!;
    }

    public static PatternError Error(string source)
    {
        Assert.Null(EcmaPattern.Parse(source, out var error));
        return error!;
    }

    public static bool Matches(string source, string text)
    {
        var match = Parse(source).Match(text);
        Assert.NotEqual(PatternMatch.TimedOut, match);
        return match == PatternMatch.Yes;
    }
}
