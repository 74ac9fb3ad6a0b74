using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Tests.Documents;

public sealed class YamlReaderTests
{
    private static ConfigDocument Read(string text) =>
        YamlReader.Read(new SourceFile("a.yaml", text), TestContext.Current.CancellationToken);

    private static string Written(ConfigDocument document, TextSpan span) => document.File.Text.Substring(span.Start, span.Length);

    private static string Written(ConfigDocument document, params string[] path) =>
        Written(document, document.Root.At(path)!.Span);

    private static ScalarNode ScalarOf(string value) => Assert.IsType<ScalarNode>(Read("a: " + value).Root.At("a"));

    [Theory]
    [InlineData("null", nameof(NodeKind.Null))]
    [InlineData("~", nameof(NodeKind.Null))]
    [InlineData("", nameof(NodeKind.Null))]
    [InlineData("true", nameof(NodeKind.Boolean))]
    [InlineData("False", nameof(NodeKind.Boolean))]
    [InlineData("yes", nameof(NodeKind.String))]
    [InlineData("on", nameof(NodeKind.String))]
    [InlineData("0", nameof(NodeKind.Number))]
    [InlineData("-12", nameof(NodeKind.Number))]
    [InlineData("0x1F", nameof(NodeKind.Number))]
    [InlineData("0o17", nameof(NodeKind.Number))]
    [InlineData("0x", nameof(NodeKind.String))]
    [InlineData("0o8", nameof(NodeKind.String))]
    [InlineData("1.5e-3", nameof(NodeKind.Number))]
    [InlineData(".5", nameof(NodeKind.Number))]
    [InlineData("1.", nameof(NodeKind.Number))]
    [InlineData("1e", nameof(NodeKind.String))]
    [InlineData("-.inf", nameof(NodeKind.Number))]
    [InlineData(".nan", nameof(NodeKind.Number))]
    [InlineData("-", nameof(NodeKind.Array))]
    [InlineData("1.2.3", nameof(NodeKind.String))]
    [InlineData("1_000", nameof(NodeKind.String))]
    [InlineData("0.0.0.0", nameof(NodeKind.String))]
    [InlineData("\"true\"", nameof(NodeKind.String))]
    [InlineData("!!str 12", nameof(NodeKind.String))]
    [InlineData("!!int \"12\"", nameof(NodeKind.Number))]
    [InlineData("!!bool 'true'", nameof(NodeKind.Boolean))]
    [InlineData("!!null ''", nameof(NodeKind.Null))]
    [InlineData("! 12", nameof(NodeKind.String))]
    [InlineData("!Ref 12", nameof(NodeKind.String))]
    public void Types_a_scalar_by_the_core_schema(string value, string kind) =>
        Assert.Equal(kind, Read(value == "-" ? "a:\n-" : "a: " + value).Root.At("a")!.Kind.ToString());

    [Fact]
    public void A_null_has_no_text() => Assert.Null(ScalarOf("~").Text);

    [Theory]
    [InlineData("'x'", true)]
    [InlineData("\"x\"", true)]
    [InlineData("|\n  x", true)]
    [InlineData("x", false)]
    [InlineData("!!str x", false)]
    public void Knows_what_was_quoted(string value, bool isQuoted) => Assert.Equal(isQuoted, ScalarOf(value).IsQuoted);

    [Theory]
    [InlineData("a: value # c", "value")]
    [InlineData("a: 'it''s' # c", "'it''s'")]
    [InlineData("a: \"x\\ty\"", "\"x\\ty\"")]
    [InlineData("a: |-\n  x\n  y\n\n# c\nb: 1", "|-\n  x\n  y")]
    [InlineData("a: >2\r\n    x\r\n\r\nb: 1", ">2\r\n    x")]
    [InlineData("a: one\n  two # c", "one\n  two")]
    [InlineData("a: &anchor !!str x", "x")]
    [InlineData("a: !<tag:yaml.org,2002:str> x", "x")]
    [InlineData("a: &anchor # c\n  !!str \"x\"", "\"x\"")]
    [InlineData("a: [1, {b: c}, ] # c", "[1, {b: c}, ]")]
    [InlineData("a: &x [1]\nb: 2", "[1]")]
    [InlineData("a:\n  b: 1\n  c: 2\n\nd: 3", "b: 1\n  c: 2")]
    [InlineData("a: &x # c\n  b: 1\nd: 3", "b: 1")]
    [InlineData("a:\n- 1\n- b: 2\nd: 3", "- 1\n- b: 2")]
    [InlineData("a: &x\n- 1\nd: 3", "- 1")]
    [InlineData("a:\n  b:\nd: 3", "b:")]
    [InlineData("a: {}", "{}")]
    [InlineData("a: \U0001F600\U0001F600z\r\n", "\U0001F600\U0001F600z")]
    [InlineData("\uFEFFa: x\n", "x")]
    [InlineData("b: \U0001F600\r\na: x\r\n", "x")]
    [InlineData("b: é\u0085a: x\u2028c: d", "x")]
    [InlineData("b: 1\ra: x\rc: 2", "x")]
    public void The_span_of_a_value_is_what_was_written(string text, string written) =>
        Assert.Equal(written, Written(Read(text), "a"));

    // A lone surrogate does not survive in the metadata of an attribute.
    [Fact]
    public void A_lone_surrogate_shifts_no_span() => Assert.Equal("x", Written(Read("b: \"\ud800\"\nc: \udc00\na: x"), "a"));

    [Theory]
    [InlineData("a:\nb: 1", 2)]
    [InlineData("a: &x\nb: 1", 5)]
    [InlineData("a: !!str\nb: 1", 8)]
    [InlineData("a:   # c\nb: 1", 2)]
    public void A_value_that_is_not_there_has_an_empty_span_behind_the_key(string text, int offset) =>
        Assert.Equal(new TextSpan(offset, 0), Read(text).Root.At("a")!.Span);

    [Theory]
    [InlineData("\"a b\": 1", "\"a b\"", "a b")]
    [InlineData("? &k a\n: 1", "a", "a")]
    [InlineData("{a: 1}", "a", "a")]
    [InlineData("? [a, b]\n: 1", "[a, b]", "[a, b]")]
    [InlineData("~: 1", "~", "~")]
    public void A_key_has_its_name_and_span(string text, string written, string name)
    {
        var document = Read(text);
        var member = Assert.Single(document.Root.Members());
        Assert.Equal((written, name), (Written(document, member.NameSpan), member.Name));
    }

    [Fact]
    public void A_pair_without_braces_in_a_list_is_a_mapping_of_its_own()
    {
        var document = Read("a: [b: c, d]");
        Assert.Equal("b: c", Written(document, document.Root.At("a").Items()[0].Span));
    }

    [Fact]
    public void Every_document_has_a_root_but_an_empty_one() =>
        Assert.Equal(["1", "2", "text"], Read("---\na: 1\n---\n---\na: 2\n...\n--- text\n").Roots.Select(r => r.AsText() ?? r.At("a").AsText()));

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    public void A_file_without_content_has_no_root_and_no_error(string text)
    {
        var document = Read(text);
        Assert.Equal((0, 0), (document.Roots.Length, document.Errors.Length));
    }

    [Fact]
    public void A_key_written_twice_is_there_twice() => Assert.Equal(2, Read("a: 1\na: 2").Root.Members().Length);

    [Fact]
    public void An_alias_is_the_very_node_of_its_anchor()
    {
        var root = Read("a: &x {k: 1}\nb: *x\n").Root;
        Assert.Same(root.At("a"), root.At("b"));
    }

    [Fact]
    public void An_alias_that_is_a_key_is_named_by_its_anchor() => Assert.Equal("1", Read("- &x k\n- *x : 1").Root.Items()[1].At("k").AsText());

    [Theory]
    [InlineData("a: *x\nb: 1", "*x")]
    [InlineData("a: &x\n  c: *x\nb: 1", "*x")]
    [InlineData("a: &x [*x]\nb: 1", "*x")]
    [InlineData("---\nc: &x 1\n---\na: *x\nb: 1", "*x")]
    [InlineData("a:\n  <<: *x\nb: 1", "*x")]
    public void An_alias_without_a_finished_anchor_is_one_error(string text, string written)
    {
        var document = Read(text);
        Assert.Equal(written, Written(document, Assert.Single(document.Errors).Span));
    }

    [Fact]
    public void Reading_goes_on_behind_an_unknown_alias() => Assert.Equal("1", Read("a: *x\nb: 1").Root.At("b").AsText());

    [Fact]
    public void Own_keys_win_over_merged_ones_and_earlier_over_later()
    {
        var root = Read("""
            x: &x {a: x, b: x, c: x}
            y: &y {c: y, d: y, d: z}
            m:
              a: own
              <<: [*x, *y]
            """).Root;
        Assert.Equal("a=own b=x c=x d=z", string.Join(" ", root.At("m").Members().Select(m => m.Name + "=" + m.Value.AsText())));
    }

    [Fact]
    public void A_merged_member_keeps_the_place_it_was_written_at()
    {
        var document = Read("x: &x\n  a: here\nm:\n  <<: *x\n");
        Assert.Equal(document.Root.At("x", "a")!.Span, document.Root.At("m", "a")!.Span);
    }

    [Fact]
    public void A_quoted_merge_key_is_a_plain_name() => Assert.Equal("<<", Read("'<<': {a: 1}").Root.Members()[0].Name);

    [Fact]
    public void A_merge_of_something_else_is_an_error()
    {
        var document = Read("m:\n  <<: text\n  a: 1\n");
        Assert.Equal("text", Written(document, Assert.Single(document.Errors).Span));
    }

    [Theory]
    [InlineData("a: 1\nb: \"never closed\nc: 2", 8)]
    [InlineData("a: 1\nb: 'never closed", 8)]
    [InlineData("a: 1\nb: c: d", 9)]
    [InlineData("a: 1\nb: @x", 8)]
    [InlineData("a: 1\nb: [1, 2\nc: 3", 8)]
    [InlineData("a: 1\nb: {", 8)]
    [InlineData("a: 1\nb", 5)]
    [InlineData("a: 1\nb: \"\\q\"", 8)]
    [InlineData("a: 1\nb: !x!y z", 8)]
    [InlineData("a: 1\n]", 5)]
    [InlineData("a: 1\n- b", 5)]
    public void A_defect_is_reported_at_its_place_and_what_precedes_it_is_kept(string text, int offset)
    {
        var document = Read(text);
        Assert.Equal((offset, "1"), (Assert.Single(document.Errors).Span.Start, document.Root.At("a").AsText()));
    }

    [Fact]
    public void A_malformed_document_does_not_hide_the_next_one()
    {
        var document = Read("a: 1\n---\nb: @\n---\nc: 3\n");
        Assert.Equal("3", document.Roots[^1].At("c").AsText());
    }

    [Fact]
    public void Places_behind_a_malformed_document_are_exact()
    {
        var document = Read("a: @\n---\nc: 'x'\n");
        Assert.Equal("'x'", Written(document, document.Roots[^1].At("c")!.Span));
    }

    [Theory]
    [InlineData("{{- if .Values.x }}\na: 1\n{{- end }}\n")]
    [InlineData("a:\n  b: {{ .Values.x }}\n")]
    [InlineData("a: {{ .Values.x }}-suffix\n")]
    [InlineData("a: 1\n{{ include \"x\" . }}\n")]
    [InlineData("a:\n  b: x\n    {{- toYaml .Values.y | nindent 4 }}\n")]
    [InlineData("{{/* comment */}}\na: 1")]
    [InlineData("a: \"x\" {{ .y }}\n")]
    public void A_template_is_one_error_and_says_so(string text)
    {
        var document = Read(text);
        Assert.Equal((true, 1, 0, "{{"), (document.IsTemplate, document.Errors.Length, document.Roots.Length, Written(document, document.Errors[0].Span)));
    }

    [Theory]
    [InlineData("a: |\n  {{ range .Alerts }}\n  {{ end }}\n")]
    [InlineData("a: '{{ x }}'\n")]
    [InlineData("a: x-{{ y }}\n")]
    [InlineData("a: ${{ y }}\n")]
    [InlineData("a: x\n  ${{ y }}\n")]
    [InlineData("# {{ x }}\na: {b: {c: d}}\n")]
    public void Braces_inside_a_value_make_no_template(string text)
    {
        var document = Read(text);
        Assert.Equal((false, 0), (document.IsTemplate, document.Errors.Length));
    }

    [Fact]
    public void A_defect_elsewhere_does_not_make_a_text_with_braces_a_template() =>
        Assert.False(Read("a: |\n  {{ x }}\nb: @\n").IsTemplate);

    [Theory]
    [InlineData(64, 0)]
    [InlineData(65, 1)]
    public void Takes_64_levels_and_no_more(int depth, int errors) =>
        Assert.Equal(errors, Read(new string('[', depth) + new string(']', depth)).Errors.Length);

    [Theory]
    [InlineData("[", 3_000)]
    [InlineData("[", 100_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 100_000)]
    [InlineData("? ", 100_000)]
    [InlineData("{", 100_000)]
    [InlineData("\"", 100_001)]
    [InlineData("'", 100_001)]
    [InlineData("&a ", 100_000)]
    [InlineData("---\n@\n", 100_000)]
    [InlineData("*x : ", 100_000)]
    [InlineData("%", 100_000)]
    [InlineData("a: \"x\n---\n", 100_000)]
    public void Endless_repetition_ends_in_few_errors(string part, int count) =>
        Assert.InRange(Read(string.Concat(Enumerable.Repeat(part, count))).Errors.Length, 1, 101);

    [Fact]
    public void An_alias_bomb_is_refused()
    {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 30)
            .Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        Assert.Contains(Read(text).Errors, e => e.Message.Contains("100000", StringComparison.Ordinal));
    }

    [Fact]
    public void A_chain_of_aliases_does_not_get_deeper_than_the_limit()
    {
        var text = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 200).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n"));
        Assert.InRange(Height(Read(text).Root!), 1, 65);
    }

    [Fact]
    public void A_bomb_of_merges_is_refused()
    {
        var text = "a: &a {" + string.Join(", ", Enumerable.Range(0, 1000).Select(i => $"k{i}: v")) + "}\nb:\n" +
            string.Concat(Enumerable.Repeat("  - <<: *a\n", 1000));
        Assert.NotEmpty(Read(text).Errors);
    }

    [Fact]
    public void A_huge_scalar_is_read() => Assert.Equal(2_000_000, ScalarOf(new string('x', 2_000_000)).Text!.Length);

    [Fact]
    public void A_nul_character_is_an_error_and_what_precedes_it_is_kept()
    {
        var document = Read("a: 1\nb: x\0y\nc: 1\n");
        Assert.Equal((9, "1"), (Assert.Single(document.Errors).Span.Start, document.Root.At("a").AsText()));
    }

    [Fact]
    public void Cancellation_stops_reading() =>
        Assert.Throws<OperationCanceledException>(() => YamlReader.Read(new SourceFile("a", "a: 1"), new CancellationToken(true)));

    [Fact]
    public void No_message_quotes_the_text_at_the_defect() =>
        Assert.DoesNotContain("hunter2", string.Concat(Read("a: \"hunter2\n---\nb: @hunter2\n---\nc: *hunter2\n---\n[hunter2").Errors.Select(e => e.Message)));

    [Fact]
    public void Anything_is_read_without_an_exception_and_within_the_text() =>
        ReaderFuzz.Sample(YamlReader.Read, "a: 1\n  - [x, {y: \"z\"}, 'q']\n\t&n *n <<: |\r\n>-? !!str #c\n---\n...%\\\0\ud800\u00e9{{ }}");

    private static int Height(ConfigNode node) => node switch
    {
        ArrayNode { Items.Length: > 0 } list => 1 + list.Items.Max(Height),
        ObjectNode { Members.Length: > 0 } mapping => 1 + mapping.Members.Max(m => Height(m.Value)),
        _ => 1,
    };
}
