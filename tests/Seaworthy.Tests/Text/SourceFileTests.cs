using Seaworthy.Text;

namespace Seaworthy.Tests.Text;

public sealed class SourceFileTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(6, 3, 1)]
    [InlineData(8, 4, 1)]
    [InlineData(99, 4, 2)]
    [InlineData(-1, 1, 1)]
    public void Counts_lines_over_every_kind_of_line_break(int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new SourceFile("a", "ab\nc\r\nd\re").GetPosition(offset));

    [Theory]
    [InlineData(1, "ab")]
    [InlineData(2, "c")]
    [InlineData(4, "e")]
    [InlineData(5, "")]
    public void Gives_a_line_without_its_break(int line, string text) =>
        Assert.Equal(text, new SourceFile("a", "ab\nc\r\nd\re").GetLine(line));

    [Theory]
    [InlineData("a/b/c.json", "a/b", "c.json")]
    [InlineData("a\\c.json", "a", "c.json")]
    [InlineData("c.json", "", "c.json")]
    public void Splits_its_path(string path, string folder, string name)
    {
        var file = new SourceFile(path, "");
        Assert.Equal((folder, name), (file.Folder, file.Name));
    }
}
