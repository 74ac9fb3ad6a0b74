using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Tests.Documents;

public sealed class YamlReaderTests
{
    [Fact]
    public void Places_keys_and_values()
    {
        var document = Read("services:\r\n  api:\r\n    image: \"wallet:1\"\r\n    ports: [80, 81]\r\n");
        var image = (ObjectNode)document.Root.At("services", "api")!;
        Assert.Equal(("image", "\"wallet:1\"", "[80, 81]"), (Slice(document, image.Members[0].NameSpan), Slice(document, image["image"]!.Span), Slice(document, image["ports"]!.Span)));
    }

    [Fact]
    public void Reads_several_documents() => Assert.Equal(["1", "2"], Read("a: 1\n---\na: 2\n").Roots.Select(r => r.At("a").AsText()));

    [Fact]
    public void Shares_what_an_alias_names() => Assert.Equal("1", Read("a: &x { b: 1 }\nc: *x\n").Root.At("c", "b").AsText());

    [Theory]
    [InlineData("base: &b { x: 1, y: 2 }\nown: { <<: *b, y: 3 }\n", "x", "1")]
    [InlineData("base: &b { x: 1, y: 2 }\nown: { <<: *b, y: 3 }\n", "y", "3")]
    [InlineData("a: &a { x: 1 }\nb: &b { x: 2, z: 4 }\nown: { <<: [*a, *b] }\n", "x", "1")]
    [InlineData("a: &a { x: 1 }\nb: &b { x: 2, z: 4 }\nown: { <<: [*a, *b] }\n", "z", "4")]
    public void Merges_below_own_keys(string text, string key, string value) => Assert.Equal(value, Read(text).Root.At("own", key).AsText());

    [Theory]
    [InlineData("yes", nameof(NodeKind.String))]
    [InlineData("on", nameof(NodeKind.String))]
    [InlineData("true", nameof(NodeKind.Boolean))]
    [InlineData("~", nameof(NodeKind.Null))]
    [InlineData("", nameof(NodeKind.Null))]
    [InlineData("12", nameof(NodeKind.Number))]
    [InlineData("-1.5e3", nameof(NodeKind.Number))]
    [InlineData("0x1F", nameof(NodeKind.Number))]
    [InlineData("1.2.3", nameof(NodeKind.String))]
    [InlineData(".", nameof(NodeKind.String))]
    [InlineData("'12'", nameof(NodeKind.String))]
    [InlineData("!!str 12", nameof(NodeKind.String))]
    public void Types_scalars_as_the_core_schema_does(string written, string expected) => Assert.Equal(expected, Read($"a: {written}\n").Root.At("a")!.Kind.ToString());

    [Theory]
    [InlineData("a: [1, 2\nb: 3\n")]
    [InlineData("a: 'x\n")]
    [InlineData("a: \"\\q\"\n")]
    [InlineData("a: *none\n")]
    [InlineData("a: &x [ *x ]\n")]
    [InlineData("a: b: c\n")]
    [InlineData("{ a: 1 ]\n")]
    [InlineData("? [x]\n: 1\n")]
    public void Reports_what_it_cannot_read(string text) => Assert.NotEmpty(Read(text).Errors);

    [Fact]
    public void Keeps_what_came_before_an_error() => Assert.Equal("1", Read("a: 1\nb: [2\nc: }\n").Root.At("a").AsText());

    [Theory]
    [InlineData(3_000)]
    [InlineData(100_000)]
    public void Stops_at_64_levels(int depth) => Assert.Contains(Read("a: " + new string('[', depth)).Errors, e => e.Message.Contains("64 levels", StringComparison.Ordinal));

    [Fact]
    public void Bounds_what_aliases_expand_to()
    {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" +
            string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n"));
        Assert.Contains(Read(text).Errors, e => e.Message.Contains("million", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{ if .Values.x }}\na: 1\n{{ end }}\n")]
    [InlineData("a:\n  - {{ .Values.x }}\n")]
    public void Knows_a_template(string text) => Assert.True(Read(text).IsTemplate);

    [Fact]
    public void Takes_a_templated_value_in_quotes_for_a_value() => Assert.False(Read("a: \"{{ x }}\"\n").IsTemplate);

    [Theory]
    [InlineData("\0\u0001\u0002\uFFFF")]
    [InlineData("\uD800")]
    [InlineData("a: \uD83D\uDE00\nb: 1\n")]
    [InlineData("%YAML 9.9\n---\na: 1\n")]
    [InlineData("--- |\n")]
    [InlineData("!<")]
    public void Survives_strange_texts(string text) => Assert.NotNull(Read(text));

    private static ConfigDocument Read(string text) => YamlReader.Read(new SourceFile("a.yaml", text), TestContext.Current.CancellationToken);

    private static string Slice(ConfigDocument document, TextSpan span) => document.File.Text.Substring(span.Start, span.Length);
}
