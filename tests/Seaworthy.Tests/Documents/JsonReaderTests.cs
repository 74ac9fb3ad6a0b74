using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Tests.Documents;

public sealed class JsonReaderTests
{
    [Fact]
    public void Places_a_key_with_its_quotes()
    {
        var document = Read("""{ "A": { "Bee": 1 } }""");
        var member = document.Root.At("A").Members()[0];
        Assert.Equal("\"Bee\"", Slice(document, member.NameSpan));
    }

    [Theory]
    [InlineData("""{ "A": "text" }""", "\"text\"")]
    [InlineData("""{ "A": -1.50e3 }""", "-1.50e3")]
    [InlineData("""{ "A": true }""", "true")]
    [InlineData("""{ "A": null }""", "null")]
    [InlineData("""{ "A": [1, 2] }""", "[1, 2]")]
    [InlineData("""{ "A": { } }""", "{ }")]
    public void Places_a_value(string text, string written)
    {
        var document = Read(text);
        Assert.Equal(written, Slice(document, document.Root.At("A")!.Span));
    }

    [Theory]
    [InlineData("""{ "A": "a\"b\\c\/d\n\u0041\uD83D\uDE00" }""", "a\"b\\c/d\nA\uD83D\uDE00")]
    [InlineData("""{ "A": 1.50 }""", "1.50")]
    [InlineData("""{ "A": "" }""", "")]
    public void Decodes_a_value(string text, string value) => Assert.Equal(value, Read(text).Root.At("A").AsText());

    [Theory]
    [InlineData("\uFEFF{}")]
    [InlineData("{ // note\n \"A\": 1, /* more */ }")]
    [InlineData("{ \"A\": [1, 2,], }")]
    public void Accepts_what_the_provider_accepts(string text) => Assert.Empty(Read(text).Errors);

    [Theory]
    [InlineData("", 1, 1, "empty")]
    [InlineData("[]", 1, 1, "must be an object, not an array")]
    [InlineData("null", 1, 1, "must be an object, not null")]
    [InlineData("{ \"A\": 'x' }", 1, 8, "double quotes")]
    [InlineData("{ A: 1 }", 1, 3, "double quotes")]
    [InlineData("{\n \"A\": 1\n \"B\": 2 }", 2, 8, "',' or '}'")]
    [InlineData("{ \"A\" 1 }", 1, 6, "':' is expected")]
    [InlineData("{ \"A\": }", 1, 8, "value is expected")]
    [InlineData("{ \"A\": \"x\n}", 1, 8, "not closed")]
    [InlineData("{ \"A\": \"\\q\" }", 1, 9, "Unknown escape")]
    [InlineData("{ \"A\": \"\\uD800\" }", 1, 9, "surrogate")]
    [InlineData("{ \"A\": 01 }", 1, 8, "no JSON number")]
    [InlineData("{ \"A\": nul }", 1, 8, "double quotes")]
    [InlineData("{ \"A\": 1 } x", 1, 12, "behind the end")]
    [InlineData("{ \"A\": 1", 1, 1, "never closed")]
    [InlineData("{ /* \"A\": 1 }", 1, 3, "comment is never closed")]
    [InlineData("// nothing else", 1, 16, "empty")]
    [InlineData("{ \"A\": \"a\tb\" }", 1, 10, "control character")]
    [InlineData("{ \"A\": \"\\u12\" }", 1, 9, "hexadecimal")]
    [InlineData("{ \"A\" /* c */ : 1 }", 1, 7, "No comment")]
    [InlineData("{ // a\u2028b\n }", 1, 7, "U+2028")]
    [InlineData("{ # a\n }", 1, 3, "key in double quotes")]
    [InlineData("{ \"A\": False }", 1, 8, "lower case")]
    [InlineData("{ \"A\": #{Port}# }", 1, 8, "placeholder")]
    [InlineData("{ \"A\": {{ .Values.port }} }", 1, 8, "placeholder")]
    [InlineData("{ \"A\": 0x1F }", 1, 8, "no JSON number")]
    [InlineData("{ \"A\": \"say \"hi\" now\" }", 1, 13, "inside a string")]
    [InlineData("{ \"A\": 1,, }", 1, 10, "before this comma")]
    [InlineData("{ \"A\": [1, 2}", 1, 13, "']' is expected")]
    [InlineData("{ \"A\": 1]", 1, 9, "'}' is expected")]
    [InlineData("{\n<<<<<<< HEAD\n \"A\": 1 }", 2, 1, "merge conflict")]
    [InlineData("{ \"A\": 1 / 2 }", 1, 9, "',' or '}'")]
    public void Reports_a_defect_at_its_place(string text, int line, int column, string saying)
    {
        var document = Read(text);
        Assert.Contains(saying, document.Errors[0].Message, StringComparison.Ordinal);
        Assert.Equal(new LinePosition(line, column), document.File.GetPosition(document.Errors[0].Span.Start));
    }

    [Fact]
    public void Reads_on_behind_a_defect()
    {
        var document = Read("""
            {
              "A": 1
              "B": { 'C': "x", D: 2 },
              "E": [1 2],
              "F": "last"
            }
            """);
        Assert.Equal(("x", "2", "last"), (document.Root.At("B", "C").AsText(), document.Root.At("B", "D").AsText(), document.Root.At("F").AsText()));
        Assert.Equal(4, document.Errors.Length);
    }

    [Theory]
    [InlineData(64, 0)]
    [InlineData(65, 1)]
    [InlineData(100_000, 1)]
    public void Stops_at_64_levels(int depth, int errors)
    {
        var text = string.Concat(Enumerable.Repeat("{\"A\":", depth - 1)) + "{}" + new string('}', depth - 1);
        Assert.Equal(errors, Read(text).Errors.Length);
    }

    [Fact]
    public void Caps_its_errors() => Assert.InRange(Read("{" + string.Concat(Enumerable.Repeat("? ", 10_000)) + "}").Errors.Length, 1, 20);

    [Fact]
    public void Never_quotes_what_stands_at_a_defect() =>
        Assert.DoesNotContain(Read("""{ "Password": hunter2secret, "B" "hunter2secret", 'hunter2secret' }""").Errors, e => e.Message.Contains("hunter2", StringComparison.Ordinal));

    private static ConfigDocument Read(string text) => JsonReader.Read(new SourceFile("appsettings.json", text), TestContext.Current.CancellationToken);

    private static string Slice(ConfigDocument document, TextSpan span) => document.File.Text.Substring(span.Start, span.Length);
}
