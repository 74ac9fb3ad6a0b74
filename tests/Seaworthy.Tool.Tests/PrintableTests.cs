namespace Seaworthy.Tool.Tests;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("plain äöü 漢字", "plain äöü 漢字")]
    [InlineData("a\nb\r\tc", "a\\nb\\r\\tc")]
    [InlineData("\u001b[31m", "\\u001b[31m")]
    [InlineData("\u202egnp.exe", "\\u202egnp.exe")]
    public void Text_shows_what_cannot_be_printed_as_an_escape(string text, string expected) => Assert.Equal(expected, Printable.Text(text));

    [Theory]
    [InlineData("\tkey: \u001b[31m", " key: ·[31m")]
    [InlineData("plain", "plain")]
    public void A_line_keeps_its_width(string text, string expected) => Assert.Equal(expected, Printable.Line(text));
}
