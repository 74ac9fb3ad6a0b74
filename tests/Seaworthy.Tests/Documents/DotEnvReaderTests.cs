using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Tests.Documents;

public sealed class DotEnvReaderTests
{
    private static ConfigDocument Read(string text) =>
        DotEnvReader.Read(new SourceFile(".env", text), TestContext.Current.CancellationToken);

    private static string Written(ConfigDocument document, TextSpan span) => document.File.Text.Substring(span.Start, span.Length);

    [Theory]
    [InlineData("A=b", "b")]
    [InlineData("A=b c  # d", "b c")]
    [InlineData("A=b#c", "b#c")]
    [InlineData("A=#c", "#c")]
    [InlineData("A= # c", "")]
    [InlineData("A=", "")]
    [InlineData("A=\r\nB=1", "")]
    [InlineData("  export A = b ", "b")]
    [InlineData("A: b", "b")]
    [InlineData("\uFEFFA=b", "b")]
    [InlineData("A=x=y", "x=y")]
    [InlineData("A='b # ${C} \\n'", "b # ${C} \\n")]
    [InlineData("A='Let\\'s go'", "Let's go")]
    [InlineData("A=\"b\\n\\t\\\"\\\\\\$\\q\" # c", "b\n\t\"\\$\\q")]
    [InlineData("A=\"l1\nl2\"\nB=1", "l1\nl2")]
    [InlineData("A='l1\r\nl2'", "l1\r\nl2")]
    [InlineData("A=${B:-c}", "${B:-c}")]
    [InlineData("A=\"\"", "")]
    [InlineData("A=a\"b\"", "a\"b\"")]
    public void Decodes_a_value(string text, string value)
    {
        var document = Read(text);
        Assert.Equal((value, 0), (document.Root.At("A").AsText(), document.Errors.Length));
    }

    [Theory]
    [InlineData("A = b c # d", "b c")]
    [InlineData("A=\"b\" # d", "\"b\"")]
    [InlineData("A='b\nc'\n", "'b\nc'")]
    [InlineData("A=  # d", "")]
    [InlineData("\r\n# x\r\nA=\U0001F600 \r\n", "\U0001F600")]
    public void The_span_of_a_value_is_what_was_written(string text, string written)
    {
        var document = Read(text);
        Assert.Equal(written, Written(document, document.Root.At("A")!.Span));
    }

    [Fact]
    public void A_name_alone_takes_its_value_from_the_shell()
    {
        var document = Read("API_KEY\nB=2");
        Assert.Equal((true, null, 0), (((ObjectNode)document.Root!).TryGet("API_KEY", out var member), member.Value.AsText(), document.Errors.Length));
    }

    [Fact]
    public void An_empty_value_stands_behind_the_equals_sign() => Assert.Equal(new TextSpan(2, 0), Read("A=  # c").Root.At("A")!.Span);

    [Theory]
    [InlineData("A='1'", true)]
    [InlineData("A=1", false)]
    public void Knows_what_was_quoted(string text, bool isQuoted) =>
        Assert.Equal(isQuoted, Assert.IsType<ScalarNode>(Read(text).Root.At("A")).IsQuoted);

    [Fact]
    public void A_variable_defined_twice_is_there_twice_in_order() =>
        Assert.Equal(["A=1", "B=2", "A=3"], Read("A=1\nB=2\n\nA=3").Root.Members().Select(m => m.Name + "=" + m.Value.AsText()));

    [Theory]
    [InlineData("A=1\nkey\nB=2", "key")]
    [InlineData("A=1\n  export KEY # x\nB=2", "KEY # x")]
    [InlineData("A=1\n9X=1\nB=2", "9X")]
    [InlineData("A=1\nMY KEY=1\nB=2", "MY KEY")]
    [InlineData("A=1\nX:Y=1\nB=2", "X:Y")]
    [InlineData("A=1\n=1\nB=2", "=")]
    [InlineData("A=1\nC=\"x\nB=2", "\"x")]
    [InlineData("A=1\nC='x\\'\nB=2", "'x\\'")]
    [InlineData("A=1\nC='x' y\nB=2", "y")]
    [InlineData("A=1\nC='x'#y\nB=2", "#y")]
    [InlineData("A=1\nC=\"\nB=2", "\"")]
    public void A_defect_is_reported_at_its_place_and_the_rest_is_read(string text, string written)
    {
        var document = Read(text);
        Assert.Equal((written, "1", "2"), (Written(document, Assert.Single(document.Errors).Span), document.Root.At("A").AsText(), document.Root.At("B").AsText()));
    }

    [Fact]
    public void No_message_quotes_a_value() =>
        Assert.DoesNotContain("hunter2", string.Concat(Read("hunter2\nA=\"hunter2").Errors.Select(e => e.Message)));

    [Fact]
    public void Anything_is_read_without_an_exception_and_within_the_text() =>
        ReaderFuzz.Sample(DotEnvReader.Read, "A=b\"'\\n$# \r\n\texport:{}\0\ud800");
}
