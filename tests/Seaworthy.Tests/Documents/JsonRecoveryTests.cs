using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Tests.Documents;

/// <summary>One cause gives one error, and what stands behind it is read.</summary>
public sealed class JsonRecoveryTests
{
    [Theory]
    [InlineData("a missing comma", "{ \"A\": 1\n \"Last\": 1 }")]
    [InlineData("a missing comma on one line", "{ \"A\": 1 \"Last\": 1 }")]
    [InlineData("a missing colon", "{ \"A\" 1,\n \"Last\": 1 }")]
    [InlineData("an equals sign for a colon", "{ \"A\" = 1,\n \"Last\": 1 }")]
    [InlineData("a missing colon before an object", "{ \"A\" { \"B\": 1 },\n \"Last\": 1 }")]
    [InlineData("a missing value", "{ \"A\": ,\n \"Last\": 1 }")]
    [InlineData("a key alone", "{ \"A\",\n \"Last\": 1 }")]
    [InlineData("an unclosed value", "{ \"A\": \"x,\n \"Last\": 1 }")]
    [InlineData("an unclosed key", "{ \"A: 1,\n \"Last\": 1 }")]
    [InlineData("a string over two lines", "{ \"A\": \"one\n two\",\n \"Last\": 1 }")]
    [InlineData("a quote inside a string", "{ \"A\": \"say \"hi\" now\",\n \"Last\": 1 }")]
    [InlineData("bare text", "{ \"A\": hello big world,\n \"Last\": 1 }")]
    [InlineData("a bare date", "{ \"A\": 2026-01-01T10:00:00Z,\n \"Last\": 1 }")]
    [InlineData("a bare address", "{ \"A\": https://example.net/x,\n \"Last\": 1 }")]
    [InlineData("a placeholder", "{ \"A\": #{Port}#,\n \"Last\": 1 }")]
    [InlineData("a placeholder in braces", "{ \"A\": {{ .Values.port | int }},\n \"Last\": 1 }")]
    [InlineData("a shell comment", "{ # note, with a comma\n \"Last\": 1 }")]
    [InlineData("several commas", "{ \"A\": 1,,, ,\n \"Last\": 1 }")]
    [InlineData("commas in a list", "{ \"A\": [,,1],\n \"Last\": 1 }")]
    [InlineData("several colons", "{ \"A\":::: 1,\n \"Last\": 1 }")]
    [InlineData("a key in a list", "{ \"A\": [\"a\": 1],\n \"Last\": 1 }")]
    [InlineData("a wrong bracket", "{ \"A\": { \"B\": 1 ],\n \"Last\": 1 }")]
    [InlineData("a wrong bracket at the top", "{ \"A\": 1 ],\n \"Last\": 1 }")]
    [InlineData("a nameless object", "{ { \"A\": 1 },\n \"Last\": 1 }")]
    [InlineData("lines of another kind", "{ some text\n and more; of it\n \"Last\": 1 }")]
    [InlineData("Windows paths", "{ \"A\": \"C:\\projects\\games\\x\",\n \"Last\": 1 }")]
    [InlineData("a file cut short", "{ \"A\": { \"B\": [ { \"C\": 1 } ], \"D\": [ 1, 2 ] },\n \"Last\": 1 ")]
    [InlineData("text behind the end", "{ \"Last\": 1 }\n}\n]")]
    [InlineData("a list too deep", "{ \"A\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]],\n \"Last\": 1 }")]
    public void One_cause_gives_one_error_and_the_rest_is_read(string cause, string text)
    {
        var document = Read(text);
        Assert.Equal((cause, 1, "1"), (cause, document.Errors.Length, document.Root.At("Last").AsText()));
    }

    [Fact]
    public void Keeps_both_sides_of_a_merge_conflict()
    {
        var document = Read("{\n<<<<<<< HEAD\n \"A\": 1\n=======\n \"A\": 2\n>>>>>>> other\n}");
        Assert.Equal(["1", "2"], document.Root.Members().Select(m => m.Value.AsText()));
        Assert.All(document.Errors, e => Assert.Contains("merge conflict", e.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_separate_causes_in_the_order_of_their_places()
    {
        var document = Read("{ \"A\": 'x',\n B: 1,\n \"C\": [ 01 ],\n \"D\": { \"E\": \"\\q\" ");
        Assert.Equal([1, 2, 3, 4, 4], document.Errors.Select(e => document.File.GetPosition(e.Span.Start).Line));
        Assert.Equal(document.Errors.OrderBy(e => e.Span.Start), document.Errors);
    }

    [Fact]
    public void Judges_no_string_that_is_never_closed() => Assert.Null(Read("{ \"A\": \"x,\n \"Last\": 1 }").Root.At("A"));

    [Theory]
    [InlineData("{ \"A\": 'it', \"B\": 2 }", "A", "it")]
    [InlineData("{ \"A\": True }", "A", "true")]
    [InlineData("{ A: \"x\" }", "A", "x")]
    [InlineData("{ 'A': \"x\" }", "A", "x")]
    [InlineData("{ \"A\": ${PORT} }", "A", "${PORT}")]
    public void Keeps_what_was_meant(string text, string key, string value) => Assert.Equal(value, Read(text).Root.At(key).AsText());

    [Theory]
    [InlineData(":")]
    [InlineData("[{")]
    [InlineData("{\"a\":[")]
    [InlineData("{,")]
    [InlineData("\"'")]
    [InlineData("/*/")]
    [InlineData("${")]
    [InlineData("]}")]
    [InlineData("\\")]
    public void Ends_on_hostile_repetition(string part)
    {
        var text = "{\"a\":" + string.Concat(Enumerable.Repeat(part, 50_000));
        Assert.InRange(Read(text).Errors.Length, 1, 20);
    }

    private static ConfigDocument Read(string text) => JsonReader.Read(new SourceFile("appsettings.json", text), TestContext.Current.CancellationToken);
}
