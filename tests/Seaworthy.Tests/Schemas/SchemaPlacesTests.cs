using Seaworthy.Schemas;
using Seaworthy.Text;

namespace Seaworthy.Tests.Schemas;

/// <summary>The same schema over JSON and over the equal YAML: the same findings, each at its own place.</summary>
public sealed class SchemaPlacesTests
{
    public static TheoryData<string, string, string, string> Cases => new()
    {
        // schema, JSON and YAML with [|marks|] where errors are expected, keyword
        { """{ "properties": { "a": { "type": "integer" } } }""", """{ "a": [|"x"|] }""", "a: [|x|]", "type" },
        { """{ "properties": { "a": { "type": "integer" } } }""", """{ [|"a"|]: { "b": 1 } }""", "[|a|]:\n  b: 1", "type" },
        { """{ "properties": { "a": { "required": ["b"] } } }""", """{ [|"a"|]: { "c": 1 } }""", "[|a|]:\n  c: 1", "required" },
        { """{ "properties": { "abc": true }, "additionalProperties": false }""", """{ "abc": 1, [|"abd"|]: 2 }""", "abc: 1\n[|abd|]: 2", "additionalProperties" },
        { """{ "properties": { "a": { "enum": ["x", "y"] } } }""", """{ "a": [|"z"|] }""", "a: [|z|]", "enum" },
        { """{ "properties": { "a": { "const": 1 } } }""", """{ "a": [|2|] }""", "a: [|2|]", "const" },
        { """{ "items": { "minimum": 1, "maximum": 3 } }""", "[1, [|0|], [|4|], 2]", "- 1\n- [|0|]\n- [|4|]\n- 2", "minimum maximum" },
        { """{ "properties": { "a": { "pattern": "^x" } } }""", """{ "a": [|"yx"|] }""", "a: [|yx|]", "pattern" },
        { """{ "prefixItems": [true, { "type": "boolean" }], "items": false }""", """[1, [|"x"|], [|2|]]""", "- 1\n- [|x|]\n- [|2|]", "type items" },
        { """{ "propertyNames": { "maxLength": 2 } }""", """{ "ab": 1, [|"abc"|]: 2 }""", "ab: 1\n[|abc|]: 2", "propertyNames" },
        { """{ "properties": { "o": { "dependentRequired": { "a": ["b"] } } } }""", """{ [|"o"|]: { "a": 1 } }""", "[|o|]:\n  a: 1", "dependentRequired" },
        { """{ "properties": { "a": { "anyOf": [{ "type": "string" }, { "type": "object", "properties": { "b": { "type": "integer" } } }] } } }""", """{ "a": { "b": [|"x"|] } }""", "a:\n  b: [|x|]", "type" },
        { """{ "properties": { "a": { "not": { "type": "null" } } } }""", """{ "a": [|null|] }""", "a: [|null|]", "not" },
        { """{ "if": { "properties": { "k": { "const": 1 } } }, "then": { "properties": { "v": { "type": "integer" } } } }""", """{ "k": 1, "v": [|"x"|] }""", "k: 1\nv: [|x|]", "type" },
        { """{ "properties": { "l": { "contains": { "const": 1 } } } }""", """{ [|"l"|]: [2, 3] }""", "[|l|]:\n  - 2\n  - 3", "contains" },
        { """{ "properties": { "a": { "properties": { "b": true } } }, "unevaluatedProperties": false }""", """{ "a": 1, [|"c"|]: 2 }""", "a: 1\n[|c|]: 2", "unevaluatedProperties" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Findings_stand_at_their_places_in_both(string schema, string json, string yaml, string keywords)
    {
        var compiled = SchemaText.Compile(schema);
        var (jsonText, jsonSpans) = Unmark(json);
        var (yamlText, yamlSpans) = Unmark(yaml);
        var inJson = compiled.Evaluate(SchemaText.Json(jsonText), TestContext.Current.CancellationToken).Errors;
        var inYaml = compiled.Evaluate(SchemaText.Yaml(yamlText), TestContext.Current.CancellationToken).Errors;
        Assert.Equal((jsonSpans, yamlSpans), (inJson.Select(e => e.Span), inYaml.Select(e => e.Span)), Sequences.Instance);
        Assert.Equal(keywords.Split(' '), inJson.Select(e => e.Keyword));
        Assert.Equal(inJson.Select(Words), inYaml.Select(Words));
    }

    [Fact]
    public void A_path_is_told_as_people_write_it_and_as_a_pointer()
    {
        var error = Assert.Single(SchemaText.Evaluate("""{ "properties": { "a.b": { "items": { "properties": { "c/d": { "type": "integer" } } } } } }""", """{ "a.b": [0, { "c/d": "x" }] }""").Errors);
        Assert.Equal("""["a.b"][1]["c/d"] /a.b/1/c~1d a.b:1:c/d""", $"{error.KeyPath} {error.InstancePointer} {error.Key}");
    }

    [Fact]
    public void The_place_in_the_schema_is_told() =>
        Assert.Equal("schema.json#/properties/a/type", Assert.Single(SchemaText.Evaluate("""{ "properties": { "a": { "type": "integer" } } }""", """{ "a": "x" }""").Errors).SchemaLocation);

    [Fact]
    public void A_missing_key_is_named() =>
        Assert.Equal("b", Assert.Single(SchemaText.Evaluate("""{ "required": ["a", "b"] }""", """{ "a": 1 }""").Errors).MissingKey);

    [Fact]
    public void Errors_come_in_the_order_of_the_file()
    {
        var errors = SchemaText.Evaluate("""{ "required": ["z"], "properties": { "b": { "type": "null" }, "a": { "type": "null" } } }""", """{ "a": 1, "b": 2 }""").Errors;
        Assert.Equal(errors.OrderBy(e => e.Span.Start).Select(e => e.Keyword), errors.Select(e => e.Keyword));
    }

    [Fact]
    public void One_failure_reached_twice_is_told_once() =>
        Assert.Single(SchemaText.Evaluate("""{ "$defs": { "s": { "type": "string" } }, "allOf": [{ "$ref": "#/$defs/s" }, { "$ref": "#/$defs/s" }] }""", "1").Errors);

    private static string Words(SchemaError error) => $"{error.Keyword}|{error.Message}|{error.KeyPath}|{error.InstancePointer}|{error.SchemaLocation}|{error.MissingKey}";

    private static (string Text, List<TextSpan> Spans) Unmark(string marked)
    {
        var spans = new List<TextSpan>();
        for (int start; (start = marked.IndexOf("[|", StringComparison.Ordinal)) >= 0;)
        {
            var end = marked.IndexOf("|]", start, StringComparison.Ordinal);
            spans.Add(TextSpan.FromBounds(start, end - 2));
            marked = marked.Remove(end, 2).Remove(start, 2);
        }

        return (marked, spans);
    }

    private sealed class Sequences : IEqualityComparer<(IEnumerable<TextSpan>, IEnumerable<TextSpan>)>
    {
        public static readonly Sequences Instance = new();

        public bool Equals((IEnumerable<TextSpan>, IEnumerable<TextSpan>) x, (IEnumerable<TextSpan>, IEnumerable<TextSpan>) y) => x.Item1.SequenceEqual(y.Item1) && x.Item2.SequenceEqual(y.Item2);

        public int GetHashCode((IEnumerable<TextSpan>, IEnumerable<TextSpan>) obj) => 0;
    }
}
