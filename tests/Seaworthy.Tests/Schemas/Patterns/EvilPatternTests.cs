using Seaworthy.Schemas.Patterns;

namespace Seaworthy.Tests.Schemas.Patterns;

/// <summary>Patterns that bring other engines to a halt; a hang fails the test run itself.</summary>
public sealed class EvilPatternTests
{
    private static readonly string ManyA = new('a', 20_000);

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("(a|a)*b")]
    [InlineData("(.*)*x")]
    [InlineData("^(a|aa)+$")]
    [InlineData("(?:a?){50}a{50}b")]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$")]
    public void Are_decided_in_one_pass(string pattern)
    {
        Assert.Equal(PatternMatch.No, Pattern.Parse(pattern).Match(ManyA + "!"));
        Assert.False(Pattern.Parse(pattern).UsesRegex);
    }

    [Fact]
    public void With_too_many_states_go_on_with_few_in_memory() =>
        Assert.Equal(PatternMatch.No, Pattern.Parse("(a|b)*a(a|b){14}c").Match(Mixed(50_000)));

    [Fact]
    public void With_too_much_work_give_up() =>
        Assert.Equal(PatternMatch.TimedOut, Pattern.Parse("(?:a|b)*a(?:a|b){8000}c").Match(Mixed(100_000)));

    [Fact]
    public void With_back_references_give_up_in_time() =>
        Assert.Equal(PatternMatch.TimedOut, Pattern.Parse(@"^(a+)+\1$").Match(ManyA + "!"));

    [Fact]
    public void That_break_the_platforms_engine_give_up()
    {
        const string Source = @"((\W|)(?<=(?:\uDC32*\2+?){0,3}|)(?!\2{1,2}\p{sc=Grek}{2}(?:\w+\D{2})?)){2,}aé+$";
        Assert.NotEqual(PatternMatch.Yes, Pattern.Parse(Source).Match("🐲🐲\uD83Dé1"));
    }

    [Theory]
    [InlineData("((a{1000}){1000}){1000}")]
    [InlineData("^(?:(?:[ab]{1000}){1000}){1000}$")]
    [InlineData("^a{2147483647}$")]
    [InlineData("(?:){99999999999999999999}b")]
    [InlineData("(?:b{0}){2147483647}b")]
    [InlineData(@"^(?:\b){1000000000}b")]
    public void With_large_counts_are_not_written_out(string pattern) => Assert.NotEqual(PatternMatch.Yes, Pattern.Parse(pattern).Match(ManyA));

    [Fact]
    public void Of_ten_thousand_parentheses_are_errors() =>
        Assert.Equal(PatternParser.MaxDepth, Pattern.Error(new string('(', 10_000) + new string(')', 10_000)).Offset);

    [Fact]
    public void Of_many_look_aheads_within_each_other_are_decided() =>
        Assert.Equal(PatternMatch.Yes, Pattern.Parse(string.Concat(Enumerable.Repeat("^(?=", 150)) + "a" + new string(')', 150)).Match(ManyA));

    [Fact]
    public void Beyond_the_length_limit_are_errors() => Assert.Equal(PatternParser.MaxLength, Pattern.Error(new string('a', 100_000)).Offset);

    [Fact]
    public void Of_too_many_different_sets_give_up()
    {
        var source = string.Join("|", Enumerable.Range(0x4E00, 10_000).Select(c => "[^" + (char)c + "]a"));
        Assert.Equal(PatternMatch.TimedOut, Pattern.Parse(source).Match("xa"));
    }

    [Fact]
    public void Of_many_different_characters_are_decided()
    {
        var source = "^(?:" + string.Join("|", Enumerable.Range(0x4E00, 2_000).Select(c => (char)c + "a")) + ")$";
        Assert.Equal(PatternMatch.Yes, Pattern.Parse(source).Match((char)0x4E10 + "a"));
    }

    [Fact]
    public void Of_one_long_alternation_are_decided()
    {
        var pattern = Pattern.Parse("^(?:" + string.Join("|", Enumerable.Range(0, 8_000).Select(n => "k" + n)) + ")$");
        Assert.Equal(PatternMatch.Yes, pattern.Match("k7999"));
        Assert.Equal(PatternMatch.No, pattern.Match("k8000"));
    }

    private static string Mixed(int length)
    {
        var state = 1u;
        return string.Create(length, 0, (span, _) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                state = (state * 1664525) + 1013904223;
                span[i] = (state >> 30 & 1) == 0 ? 'a' : 'b';
            }
        });
    }
}
