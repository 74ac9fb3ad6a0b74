using System.Text;
using CsCheck;
using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Conformance;

/// <summary>The reader reports a settings file exactly when the platform's provider refuses it: whole, damaged and made-up texts.</summary>
public sealed class JsonProviderDifferenceTests
{
    private static readonly string[] Fragments =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "/", "//", "/*", "*/", "'", " ", "\t", "\n", "\r\n", "\r", "\f", "\v", "\0", "\u0001", "\u0085", "\u00A0",
        "\u2028", "\uFEFF", "\"a\"", "\"b\"", "\"S:x\"", "\"\"", "\"\\u0041\"", "\"\\uD83D\\uDE00\"", "\"\\uD83D\"", "\"\\uDE00\"", "\"\\q\"", "\"\\u12\"",
        "\"a\t\"", "true", "false", "null", "True", "nul", "0", "-0", "01", "-", "1", "1.5", "1.", ".5", "1e9", "1E+", "+1", "NaN", "x", "#", "=", "😀", "\u007F",
        "// note\n", "// a\u2028b\n", "/* note */", "/**/", "/***/", "/*/", "// end", "{}", "[]", "{\"c\":1}", "\"d\":", "\"e\" : 2", ",\"f\" /* note */ :3", ",\"g\" // note\n:4", "${X}", "{{X}}", "<<<<<<<", "\n=======\n",
    ];

    private static readonly Gen<string> Blank = Gen.OneOf("", "", "", " ", "\n", "\t", "\r\n", "/* c */", "// c\n");
    private static readonly Gen<string> Scalar = Gen.OneOf("1", "-2.5e3", "true", "false", "null", "\"text\"", "\"a\\\\b\\u00e9\"", "\"\"", "\"//\"", "\"é😀\"");
    private static readonly Gen<string> Value = Gen.Recursive<string>((depth, value) => depth > 4 ? Scalar : Gen.Frequency((3, Scalar), (2, Object(value)), (1, Array(value))));
    private static readonly Gen<string> Whole = Gen.Select(Blank, Object(Value), Blank, (before, value, after) => before + value + after);
    private static readonly Gen<string> Damaged = Gen.Select(Whole, Edit.Array[1, 3], (text, edits) => edits.Aggregate(text, Apply));
    private static readonly Gen<string> MadeUp = Gen.OneOf(Fragments).Array[0, 14].Select(parts => string.Concat(parts));
    private static readonly Gen<string> MadeUpInObject = Gen.OneOf(Fragments).Array[0, 8].Select(parts => "{\"k\":" + string.Concat(parts) + "}");

    private static Gen<(double At, int Kind, string Fragment)> Edit => Gen.Select(Gen.Double[0, 1], Gen.Int[0, 3], Gen.OneOf(Fragments));

    [Fact]
    public void Agrees_on_whole_texts() => Whole.Sample(Agree, iter: 5_000);

    [Fact]
    public void Agrees_on_damaged_texts() => Damaged.Sample(Agree, iter: 30_000);

    [Fact]
    public void Agrees_on_made_up_texts() => MadeUp.Sample(Agree, iter: 20_000);

    [Fact]
    public void Agrees_on_what_stands_in_place_of_a_value() => MadeUpInObject.Sample(Agree, iter: 30_000);

    [Fact]
    public void Agrees_on_arbitrary_text() => Gen.String.Sample(text => Agree("{\"a\":\"" + text + "\"}"), iter: 5_000);

    [Theory]
    [InlineData("{\"a\":", "}")]
    [InlineData("[", "]")]
    [InlineData("{\"a\":[", "]}")]
    public void Agrees_on_the_depth_it_takes(string open, string close)
    {
        for (var depth = 30; depth < 70; depth++)
        {
            var text = "{\"r\":" + string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth)) + "}";
            Assert.True(Agree(text), $"depth {depth}");
        }
    }

    private static Gen<string> Object(Gen<string> value) =>
        Gen.Select(Gen.Select(Blank, Gen.Int[0, 50], Blank, value, Blank, (before, key, between, item, after) => $"{before}\"k{key}\":{between}{item}{after}").Array[0, 4], Gen.Bool, (members, trails) =>
            "{" + string.Join(',', members) + (trails && members.Length > 0 ? "," : "") + "}");

    private static Gen<string> Array(Gen<string> value) =>
        Gen.Select(Gen.Select(Blank, value, Blank, (before, item, after) => before + item + after).Array[0, 4], Gen.Bool, (items, trails) =>
            "[" + string.Join(',', items) + (trails && items.Length > 0 ? "," : "") + "]");

    private static string Apply(string text, (double At, int Kind, string Fragment) edit)
    {
        var at = (int)(edit.At * text.Length);
        return edit.Kind switch
        {
            0 => text.Insert(at, edit.Fragment),
            1 => at < text.Length ? text.Remove(at, 1) : text,
            2 => text[..at],
            _ => at < text.Length ? text.Remove(at, 1).Insert(at, edit.Fragment) : text + edit.Fragment,
        };
    }

    private static bool Agree(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        using var reader = new StreamReader(new MemoryStream(bytes));
        var decoded = reader.ReadToEnd();
        var document = JsonReader.Read(new SourceFile("appsettings.json", decoded), CancellationToken.None);

        // A mark behind the mark that decoding removes is the host's matter: the reader takes texts with and without one.
        return decoded.StartsWith('\uFEFF') || JsonProvider.Refuses(bytes) is not { } refused || (refused == document.Errors.Length > 0 && SpansAreInside(document));
    }

    private static bool SpansAreInside(ConfigDocument document) =>
        document.Errors.All(e => e.Span.Start >= 0 && e.Span.End <= document.File.Text.Length && e.Span.Length >= 0) && document.Errors.Length <= 20;
}
