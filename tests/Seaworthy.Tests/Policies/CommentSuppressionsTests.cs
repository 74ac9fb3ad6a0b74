using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Tests.Policies;

public sealed class CommentSuppressionsTests
{
    [Theory]
    [InlineData("// seaworthy:ignore SEA2001 until 2027-01-31 because it is public")]
    [InlineData("# seaworthy:ignore SEA2001 until 2027-01-31 because it is public")]
    [InlineData("; seaworthy:ignore SEA2001 until 2027-01-31 because it is public")]
    [InlineData("/* seaworthy:ignore SEA2001 until 2027-01-31 because it is public */")]
    [InlineData("<!-- seaworthy:ignore SEA2001 until 2027-01-31 because it is public -->")]
    [InlineData("\"A\": 1, // seaworthy:ignore SEA2001:  until  2027-01-31 because it is public\r")]
    public void Rule_expiry_and_reason_are_read_in_every_comment_style(string text)
    {
        var suppression = Assert.Single(Find(text));
        Assert.Equal(("SEA2001", "2027-01-31", "it is public"), (suppression.Rule, suppression.ExpiresText, suppression.Reason));
    }

    [Fact]
    public void It_covers_its_own_line_and_the_next() =>
        Assert.Equal((2, 3), Assert.Single(Find("a\n# seaworthy:ignore SEA2001\nb\nc")).Lines);

    [Fact]
    public void The_expiry_is_placed_exactly()
    {
        const string text = "a\n# seaworthy:ignore SEA2001  until 2027-01-31 because x";
        var span = Assert.Single(Find(text)).ExpiresSpan;
        Assert.Equal("2027-01-31", text.Substring(span.Start, span.Length));
    }

    [Theory]
    [InlineData("# seaworthy:ignore", null, null, null)]
    [InlineData("# seaworthy:ignore because x", null, null, "x")]
    [InlineData("# seaworthy:ignore until 2027-01-31 because x", null, "2027-01-31", "x")]
    [InlineData("# seaworthy:ignore SEA2001 until", "SEA2001", "", null)]
    [InlineData("# seaworthy:ignore SEA2001 because ", "SEA2001", null, null)]
    [InlineData("# seaworthy:ignore SEA2001 legacy", "SEA2001", null, null)]
    public void What_is_left_out_is_absent(string text, string? rule, string? expires, string? reason)
    {
        var suppression = Assert.Single(Find(text));
        Assert.Equal((rule, expires, reason), (suppression.Rule, suppression.ExpiresText, suppression.Reason));
    }

    [Theory]
    [InlineData("""{ "A": "seaworthy:ignore SEA2001" }""")]
    [InlineData("A=seaworthy:ignore SEA2001")]
    [InlineData("text about seaworthy:ignore SEA2001")]
    [InlineData("# Seaworthy:Ignore SEA2001")]
    public void The_words_outside_a_comment_are_no_suppression(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Several_in_one_file_are_all_found() =>
        Assert.Equal(["SEA2001", "SEA2002"], Find("# seaworthy:ignore SEA2001\nA=1\n# seaworthy:ignore SEA2002\nB=2").Select(s => s.Rule));

    private static IEnumerable<Suppression> Find(string text) => CommentSuppressions.Find(new SourceFile("a", text));
}
