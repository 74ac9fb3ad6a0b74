namespace Seaworthy.Tests.Schemas.Patterns;

public sealed class EcmaPatternTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "abc", true)]
    [InlineData(".*", "a\nb", true)]
    [InlineData("^.*$", "ab", true)]
    [InlineData("^.*$", "a\nb", false)]
    [InlineData("^.*$", "a\u2028b", false)]
    [InlineData("^$", "", true)]
    [InlineData("^$", "\n", false)]
    [InlineData("a+", "xxay", true)]
    [InlineData("^x-", "x-name", true)]
    [InlineData("^x-", "ax-", false)]
    [InlineData(@"\.json$", "a.json", true)]
    [InlineData(@"\.json$", "a.json\n", false)]
    [InlineData("^foo$", "foo", true)]
    [InlineData("^foo$", "fooo", false)]
    [InlineData("^(foo)$", "foo", true)]
    [InlineData("^a{3}$", "aaa", true)]
    [InlineData("^a{3}$", "aa", false)]
    [InlineData("b{2,}", "abb", true)]
    [InlineData("b{2,}", "abab", false)]
    [InlineData("a{0}", "b", true)]
    [InlineData("a{,2}", "a{,2}", true)]
    [InlineData("a{,2}", "aa", false)]
    [InlineData("^${x}$", "", false)]
    [InlineData(@"^\${x}$", "${x}", true)]
    public void Finds_plain_texts_and_counts(string pattern, string text, bool expected) => Assert.Equal(expected, Pattern.Matches(pattern, text));

    [Theory]
    [InlineData("^[a-zA-Z0-9_-]+$", "some-Name_9", true)]
    [InlineData("^[a-zA-Z0-9_-]+$", "some name", false)]
    [InlineData("^[a-zA-Z0-9_-]+$", "", false)]
    [InlineData(@"^\d{4}-\d{2}$", "2026-11", true)]
    [InlineData(@"^\d{4}-\d{2}$", "2026-1", false)]
    [InlineData(@"^\d{4}-\d{2}$", "2026-111", false)]
    [InlineData("^[^/]+$", "aé🐲", true)]
    [InlineData("^[^/]+$", "aé/🐲", false)]
    [InlineData(@"^v\d+", "v12-rc", true)]
    [InlineData("^[a-z]{1,3}$", "abcd", false)]
    [InlineData("^a?b?c$", "c", true)]
    [InlineData("^a?b?c$", "ac", true)]
    [InlineData("^a?b?c$", "bac", false)]
    [InlineData("^[a-z]*z$", "abcz", true)]
    [InlineData("^[a-z]+[a-z]?$", "a", true)]
    [InlineData("^é{2}$", "éé", true)]
    [InlineData("^.{2}$", "🐲🐲", true)]
    [InlineData("^.{2}$", "🐲", false)]
    public void Takes_runs_of_characters(string pattern, string text, bool expected) => Assert.Equal(expected, Pattern.Matches(pattern, text));

    [Theory]
    [InlineData("^(CRLF|LF)$", "LF", true)]
    [InlineData("^(CRLF|LF)$", "CR", false)]
    [InlineData("^a|b$", "xb", true)]
    [InlineData("^a|b$", "ba", false)]
    [InlineData("f.*o", "xfooo", true)]
    [InlineData("(ab)+c", "xababc", true)]
    [InlineData("^(a*)*$", "aaa", true)]
    [InlineData("^(a*)*$", "aab", false)]
    [InlineData("^(?:a|ab)(?:c|bcd)$", "abcd", true)]
    [InlineData("^a+?b*?c$", "aabbc", true)]
    [InlineData("^(|a)+$", "aaa", true)]
    [InlineData("[]", "a", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^[^]$", "🐲", true)]
    [InlineData("^🐲|🐉$", "🐉", true)]
    [InlineData(@"^[\u{1F409}-\u{1F432}]+x$", "🐲🐉x", true)]
    [InlineData(@"^\uD83D\uDC32?$", "", true)]
    [InlineData(@"\uDC32", "🐲", false)]
    [InlineData("a$b", "a$b", false)]
    [InlineData("(?:^|,)a(?:$|,)", "b,a", true)]
    [InlineData("(?:^|,)a(?:$|,)", "ba,", false)]
    public void Decides_alternatives_and_loops(string pattern, string text, bool expected) => Assert.Equal(expected, Pattern.Matches(pattern, text));

    // Attributes can't hold a lone surrogate.
    [Fact]
    public void Takes_a_lone_surrogate_for_a_character()
    {
        Assert.True(Pattern.Matches(@"^x\uDC32$", "x\uDC32"));
        Assert.True(Pattern.Matches("^(?:[^x]|xx)$", "\uD83D"));
        Assert.True(Pattern.Matches("^(.)(?!x)$", "\uD83D"));
    }

    [Theory]
    [InlineData(@"\bfoo\b", "a foo b", true)]
    [InlineData(@"\bfoo\b", "afoo", false)]
    [InlineData(@"\bfoo\b", "foo", true)]
    [InlineData(@"\bfoo\b", "éfooé", true)]
    [InlineData(@"^\B$", "", true)]
    [InlineData(@"^\b$", "", false)]
    [InlineData(@"o\Bo", "foo", true)]
    [InlineData(@"^\b\b(?:a|-)\b", "a", true)]
    [InlineData(@"\b$", "a-", false)]
    public void Knows_word_boundaries(string pattern, string text, bool expected) => Assert.Equal(expected, Pattern.Matches(pattern, text));

    [Theory]
    [InlineData(@"^\s$", "\uFEFF", true)]
    [InlineData(@"^\s$", "\u180E", false)]
    [InlineData(@"^\s$", "\u0085", false)]
    [InlineData(@"^\w$", "ſ", false)]
    [InlineData(@"^[\w-.]+$", "a-b.c", true)]
    [InlineData(@"^[\d-x]+$", "1-x", true)]
    [InlineData(@"^[\b]$", "\b", true)]
    [InlineData(@"^\0$", "\0", true)]
    [InlineData(@"^\cJ$", "\n", true)]
    [InlineData(@"^\x41\u0042\u{43}$", "ABC", true)]
    [InlineData(@"^\-\/\_\@\ $", "-/_@ ", true)]
    [InlineData("^]}{$", "]}{", true)]
    [InlineData(@"^[\]\\\-]+$", @"]\-", true)]
    [InlineData("^[a-]+$", "a-", true)]
    [InlineData("^[[]$", "[", true)]
    public void Reads_escapes(string pattern, string text, bool expected) => Assert.Equal(expected, Pattern.Matches(pattern, text));

    [Theory]
    [InlineData(@"^\p{Lu}$", "É", true)]
    [InlineData(@"^\p{Lu}$", "é", false)]
    [InlineData(@"^\P{Lu}$", "é", true)]
    [InlineData(@"^[\p{L}\p{Nd}]+$", "aπ৪𝒜", true)]
    [InlineData(@"^[^\p{L}]$", "𝒜", false)]
    [InlineData(@"^\p{Script=Greek}+$", "πλ", true)]
    [InlineData(@"^\p{Script=Greek}+$", "pl", false)]
    [InlineData(@"^\p{sc=Cyrl}+$", "жд", true)]
    [InlineData(@"^\p{scx=Deva}$", "\u0964", true)]
    [InlineData(@"^\p{sc=Deva}$", "\u0964", false)]
    [InlineData(@"^\p{General_Category=Uppercase_Letter}$", "A", true)]
    [InlineData(@"^\p{Emoji_Presentation}$", "🐲", true)]
    [InlineData(@"^\p{Alphabetic}$", "ⓐ", true)]
    [InlineData(@"^\p{ASCII}$", "é", false)]
    [InlineData(@"^\p{Any}$", "🐲", true)]
    [InlineData(@"^\p{Assigned}$", "\u0378", false)]
    public void Knows_Unicode_properties(string pattern, string text, bool expected) => Assert.Equal(expected, Pattern.Matches(pattern, text));

    [Theory]
    [InlineData("^(?=.*[0-9])(?!.*x)[a-z0-9]+$", "abc1", true)]
    [InlineData("^(?=.*[0-9])(?!.*x)[a-z0-9]+$", "abc", false)]
    [InlineData("^(?=.*[0-9])(?!.*x)[a-z0-9]+$", "x1", false)]
    [InlineData("^(?!a|b)", "c", true)]
    [InlineData("^(?!a|b)", "b", false)]
    [InlineData("^(?=(?!ab)a)a.$", "ac", true)]
    [InlineData("^(?=(?!ab)a)a.$", "ab", false)]
    public void Looks_ahead_at_the_start_without_the_platforms_engine(string pattern, string text, bool expected)
    {
        Assert.Equal(expected, Pattern.Matches(pattern, text));
        Assert.False(Pattern.Parse(pattern).UsesRegex);
    }

    [Theory]
    [InlineData("a(?=b)", "ab", true)]
    [InlineData("a(?!b)", "ab", false)]
    [InlineData("(?<=a+)b", "aab", true)]
    [InlineData("(?<!a)b", "ab", false)]
    [InlineData("(?:(?<=a))*b", "b", true)]
    [InlineData("^(?:(?!bad).)*$", "a bad b", false)]
    [InlineData("^(?:(?!bad).)*$", "good", true)]
    [InlineData("^(?=a)*b", "b", true)]
    [InlineData(@"^(a|b)\1$", "aa", true)]
    [InlineData(@"^(a|b)\1$", "ab", false)]
    [InlineData(@"^(?:(a)|b)\1$", "b", true)]
    [InlineData(@"^\1(a)$", "a", true)]
    [InlineData(@"^(?<q>['""]).*\k<q>$", "'a'", true)]
    [InlineData(@"^(?<q>['""]).*\k<q>$", "'a\"", false)]
    [InlineData(@"^\k<n>(?<n>a)$", "a", true)]
    [InlineData(@"^(?:(?<n>a)|(?<n>b))\k<n>$", "bb", true)]
    [InlineData(@"^(?:(?<n>a)|(?<n>b))\k<n>$", "ba", false)]
    [InlineData(@"^(.)\1$", "🐲🐲", true)]
    [InlineData(@"^(.)(?!x)$", "🐲", true)]
    [InlineData(@"(?=\uDC32).", "🐲", false)]
    [InlineData(@"(?<=[^x])$", "🐲", true)]
    [InlineData(@"^(?:[\u{1F409}-\u{1F432}\u{10000}-\u{10FFFF}])(?!x)$", "🐲", true)]
    [InlineData(@"^(\d)(?!x)$", "৪", false)]
    [InlineData(@"^a(?!x)$", "a\n", false)]
    [InlineData(@"\bb(?!x)", "éb", true)]
    [InlineData(@"o\B(?!x)", "foo", true)]
    [InlineData("^[](?!x)", "a", false)]
    public void Gives_the_rest_to_the_platforms_engine_with_the_same_meaning(string pattern, string text, bool expected)
    {
        Assert.Equal(expected, Pattern.Matches(pattern, text));
        Assert.True(Pattern.Parse(pattern).UsesRegex);
    }
}
