namespace Seaworthy.Schemas.Patterns;
internal enum PatternMatch { No, Yes, TimedOut }
internal sealed record PatternError(int Offset, string Message);
internal sealed class EcmaPattern(string source)
{
    private readonly System.Text.RegularExpressions.Regex _r = new(source, System.Text.RegularExpressions.RegexOptions.ECMAScript);
    public string Source => source;
    public static EcmaPattern? Parse(string source, out PatternError? error) { error = null; try { return new(source); } catch (ArgumentException) { error = new(0, "x"); return null; } }
    public PatternMatch Match(string text) => _r.IsMatch(text) ? PatternMatch.Yes : PatternMatch.No;
}
