using CsCheck;
using Seaworthy.Schemas.Patterns;

namespace Seaworthy.Tests.Schemas.Patterns;

public sealed class PatternPropertyTests
{
    private static readonly Gen<string> Atom = Gen.OneOf(
        "a", "b", "-", "é", "🐲", ".", @"\d", @"\w", @"\s", @"\W", "[ab]", "[^a]", "[a-c1-]", @"[\w-]", @"[^\u{1F400}-\u{1F500}]", @"\p{L}", @"\uD83D", "[]", "[^]");

    private static readonly Gen<string> Quantifier = Gen.OneOf("", "", "", "*", "+", "?", "{2}", "{1,2}", "{0,3}", "{2,}", "*?", "+?");

    private static readonly Gen<string> Source = Gen.Int[0, 3].SelectMany(Node);

    private static readonly Gen<string> Text = Gen.OneOf("a", "b", "c", "-", "1", " ", "\n", "é", "🐲", "🐉", "\uD83D", "\uDC32", "_").Array[0, 8].Select(string.Concat);

    [Fact]
    public void The_chosen_matcher_agrees_with_the_platforms_engine() =>
        Gen.Select(Source, Text.Array[6]).Sample((source, texts) =>
        {
            var root = new PatternParser(source).Parse(out var error)!.Root;
            Assert.Null(error);
            var pattern = Pattern.Parse(source);
            var reference = new RegexMatcher(root);
            foreach (var text in texts)
            {
                var expected = reference.Match(text);
                Assert.True(expected == PatternMatch.TimedOut || expected == pattern.Match(text), $"{source} on {text}: the engine says {expected}");
            }
        }, iter: 3_000);

    [Fact]
    public void Any_text_parses_or_is_an_error_within_it() =>
        Gen.OneOf("a", "(", ")", "[", "]", "{", "}", "1", ",", "?", "*", "+", "|", "^", "$", "\\", "<", ">", "=", "!", ":", "-", "k", "p", "u", "x", "b", "🐲", "\uD83D")
            .Array[0, 12].Select(string.Concat).Sample(source =>
            {
                var pattern = EcmaPattern.Parse(source, out var error);
                Assert.True(pattern is null ? error!.Offset >= 0 && error.Offset <= source.Length : error is null && pattern.Match("ab(1]🐲") <= PatternMatch.TimedOut);
            }, iter: 20_000);

    [Fact]
    public async Task One_pattern_serves_many_threads()
    {
        var pattern = Pattern.Parse("(?:a|b)*a(?:a|b){6}c");
        var texts = Enumerable.Range(0, 400).Select(Bits).ToArray();
        var expected = Array.ConvertAll(texts, t => Pattern.Parse("(?:a|b)*a(?:a|b){6}c").Match(t));
        var runs = Enumerable.Range(0, 8).Select(_ => Task.Run(() => Array.ConvertAll(texts, pattern.Match), TestContext.Current.CancellationToken));
        Assert.All(await Task.WhenAll(runs), r => Assert.Equal(expected, r));
    }

    private static string Bits(int number) => string.Concat(Enumerable.Range(0, 12).Select(i => (number >> i & 1) == 0 ? "a" : "b")) + (number % 3 == 0 ? "c" : "");

    /// <summary>Groups begin with a character: of empty rounds of a loop the platform's engine has its own idea.</summary>
    private static Gen<string> Node(int depth)
    {
        var item = Gen.Select(depth == 0 ? Atom : Gen.Frequency((3, Atom), (2, Group(depth - 1))), Quantifier, (a, q) => a + q);
        var place = Gen.OneOf("^", "$", @"\b", @"\B");
        var sequence = Gen.Frequency((6, item), (1, place)).Array[0, 4].Select(string.Concat);
        return Gen.Frequency((3, sequence), (1, Gen.Select(sequence, sequence, (a, b) => a + "|" + b)));
    }

    private static Gen<string> Group(int depth) => Gen.Frequency(
        (3, Gen.Select(Atom, Node(depth), (a, n) => "(" + a + "(?:" + n + "))")),
        (1, Gen.Select(Atom, Atom, Node(depth), (a, b, n) => "(?:" + a + "|" + b + "(" + n + "))")));
}
