using System.Globalization;
using System.Text;
using CsCheck;
using Seaworthy.Schemas;

namespace Seaworthy.Tests.Schemas;

/// <summary>What a value is written in does not matter: random values under random schemas, as JSON and as YAML.</summary>
public sealed class SchemaFormatsAgreePropertyTests
{
    private static readonly string[] Names = ["a", "b", "key", "a.b"];

    private static readonly string[] Texts = ["", "x", "true", "12", "null", "a b", "- x", "#", "é", "2026-01-01"];

    private static readonly Gen<string> Scalar = Gen.OneOf(
        Gen.Int[-3, 3].Select(i => i.ToString(CultureInfo.InvariantCulture)),
        AnyOf("1.5", "1e2", "true", "false", "null", "0.10"),
        Gen.Int[0, Texts.Length - 1].Select(i => $"\"{Texts[i]}\""));

    private static readonly Gen<string> Value = Values(3);

    private static readonly Gen<string> Schema = Schemas(3);

    [Fact]
    public void Verdicts_and_findings_are_the_same() =>
        Gen.Select(Schema, Value).Sample(
            (schema, json) =>
            {
                var compiled = SchemaText.Compile(schema);
                var yaml = Block(SchemaText.Json(json));
                var inJson = compiled.Evaluate(SchemaText.Json(json));
                var inYaml = compiled.Evaluate(SchemaText.Yaml(yaml));
                Assert.Equal(inJson.IsValid, compiled.IsValid(SchemaText.Yaml(yaml)));
                Assert.Equal(Words(inJson), Words(inYaml));
            },
            iter: 3_000);

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static IEnumerable<string> Words(SchemaResult result) =>
        result.Errors.Select(e => $"{e.Keyword}|{e.Message}|{e.KeyPath}|{e.InstancePointer}|{e.SchemaLocation}").Order(StringComparer.Ordinal);

    private static Gen<string> Values(int depth) => depth == 0 ? Scalar : Gen.OneOf(
        Scalar,
        Values(depth - 1).List[0, 3].Select(items => $"[{string.Join(", ", items)}]"),
        Gen.Select(Gen.Int[0, Names.Length - 1].HashSet[0, 3], Values(depth - 1).List[3]).Select((names, values) => $"{{{string.Join(", ", names.Select((n, i) => $"\"{Names[n]}\": {values[i]}"))}}}"));

    private static Gen<string> Schemas(int depth)
    {
        var leaf = Gen.OneOf(
            AnyOf("true", "false", "{}", """{ "type": "integer" }""", """{ "type": ["string", "null"] }""", """{ "type": "object" }""", """{ "minimum": 1 }""", """{ "multipleOf": 0.5 }"""),
            AnyOf("""{ "minLength": 2 }""", """{ "pattern": "^[a-x]" }""", """{ "required": ["a"] }""", """{ "maxItems": 1 }""", """{ "uniqueItems": true }""", """{ "minProperties": 2 }"""),
            Scalar.Select(value => $$"""{ "const": {{value}} }"""),
            Scalar.List[1, 3].Select(values => $$"""{ "enum": [{{string.Join(", ", values)}}] }"""));
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Schemas(depth - 1);
        return Gen.OneOf(
            leaf,
            inner.Select(s => $$"""{ "properties": { "a": {{s}} }, "additionalProperties": false }"""),
            inner.Select(s => $$"""{ "items": {{s}} }"""),
            inner.Select(s => $$"""{ "contains": {{s}} }"""),
            inner.Select(s => $$"""{ "not": {{s}} }"""),
            inner.List[1, 3].Select(all => $$"""{ "anyOf": [{{string.Join(", ", all)}}] }"""),
            inner.List[1, 3].Select(all => $$"""{ "oneOf": [{{string.Join(", ", all)}}] }"""),
            inner.List[1, 3].Select(all => $$"""{ "allOf": [{{string.Join(", ", all)}}], "unevaluatedProperties": false }"""),
            Gen.Select(inner, inner).Select((c, t) => $$"""{ "if": {{c}}, "then": {{t}} }"""));
    }

    // Block style, so that nothing is written the way JSON writes it but quoted texts.
    private static string Block(Seaworthy.Documents.ConfigNode node)
    {
        var text = new StringBuilder();
        Write(node, 0, text);
        return text.ToString();
    }

    private static void Write(Seaworthy.Documents.ConfigNode node, int indent, StringBuilder text)
    {
        switch (node)
        {
            case Seaworthy.Documents.ObjectNode { Members.Length: > 0 } mapping:
                foreach (var member in mapping.Members)
                {
                    text.Append('\n').Append(' ', indent).Append(CultureInfo.InvariantCulture, $"\"{member.Name}\": ");
                    Write(member.Value, indent + 2, text);
                }

                break;
            case Seaworthy.Documents.ArrayNode { Items.Length: > 0 } list:
                foreach (var item in list.Items)
                {
                    text.Append('\n').Append(' ', indent).Append("- ");
                    Write(item, indent + 2, text);
                }

                break;
            case Seaworthy.Documents.ObjectNode:
                text.Append("{}");
                break;
            case Seaworthy.Documents.ArrayNode:
                text.Append("[]");
                break;
            case Seaworthy.Documents.ScalarNode scalar:
                text.Append(scalar.Kind == Seaworthy.Documents.NodeKind.String ? $"\"{scalar.Text}\"" : scalar.Text ?? "null");
                break;
        }
    }
}
