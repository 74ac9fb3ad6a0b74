using CsCheck;
using Seaworthy.Documents;
using Seaworthy.Schemas;

namespace Seaworthy.Tests.Schemas;

/// <summary>What holds for any schema and any value.</summary>
public sealed class SchemaPropertyTests
{
    private static readonly SchemaOptions WithFormats = new() { AssertFormats = true };

    [Fact]
    public void Json_and_the_equal_yaml_have_the_same_errors() =>
        Gen.Select(Values.Schema(3), Values.Value(3)).Sample((schema, value) =>
        {
            var compiled = Compiled.Schema(schema, options: WithFormats);
            var json = Compiled.Json(Values.ToJson(value));
            var yaml = Compiled.Yaml(Values.ToYaml(value));
            Assert.Empty(json.Errors);
            Assert.Empty(yaml.Errors);
            Assert.Equal(Describe(compiled.Judge(json.Root!)), Describe(compiled.Judge(yaml.Root!)));
        }, iter: 5_000);

    [Fact]
    public void A_value_is_invalid_exactly_when_there_are_errors() =>
        Gen.Select(Values.Schema(3), Values.Value(3)).Sample((schema, value) =>
        {
            var result = Compiled.Schema(schema, options: WithFormats).Judge(Values.ToJson(value));
            Assert.Null(result.Incomplete);
            Assert.Equal(result.IsValid, result.Errors.Length == 0);
        }, iter: 5_000);

    [Fact]
    public void Not_turns_every_verdict_around() =>
        Gen.Select(Values.Schema(3), Values.Value(3)).Sample((schema, value) =>
        {
            var instance = Values.ToJson(value);
            var holds = Compiled.Schema(schema).Judge(instance).IsValid;
            Assert.NotEqual(holds, Compiled.Schema("{\"not\": " + schema + "}").Judge(instance).IsValid);
        }, iter: 3_000);

    [Theory]
    [InlineData("""{"$ref": "#/$defs/s", "$defs": {"s": SCHEMA}}""")]
    [InlineData("""{"allOf": [SCHEMA, true]}""")]
    [InlineData("""{"anyOf": [false, SCHEMA]}""")]
    [InlineData("""{"oneOf": [SCHEMA, false]}""")]
    [InlineData("""{"not": {"not": SCHEMA}}""")]
    [InlineData("""{"if": true, "then": SCHEMA, "else": false}""")]
    [InlineData("""{"if": SCHEMA, "else": false}""")]
    [InlineData("""{"if": {"not": SCHEMA}, "then": false}""")]
    [InlineData("""{"allOf": [{"$ref": "#/$defs/t"}, {"$ref": "#/$defs/s"}], "$defs": {"s": SCHEMA, "t": {"$ref": "#/$defs/s"}}}""")]
    [InlineData("""{"$id": "https://example.org/", "$dynamicRef": "part#s", "$defs": {"o": {"$id": "other", "$dynamicAnchor": "s"}, "p": {"$id": "part", "$defs": {"s": {"$dynamicAnchor": "s", "allOf": [SCHEMA]}}}}}""")]
    public void A_schema_in_another_guise_gives_the_same_verdict(string guise) =>
        Gen.Select(Values.Schema(3), Values.Value(3)).Sample((schema, value) =>
        {
            var instance = Values.ToJson(value);
            var plain = Compiled.Schema(schema).Judge(instance).IsValid;
            Assert.Equal(plain, Compiled.Schema(guise.Replace("SCHEMA", schema)).Judge(instance).IsValid);
        }, iter: 1_000);

    [Fact]
    public void Every_value_equals_itself_as_a_const_and_in_an_enum() =>
        Values.Value(3).Sample(value =>
        {
            var text = Values.ToJson(value);
            Assert.True(Compiled.Schema("{\"const\": " + text + ", \"enum\": [7, " + text + "]}").Judge(Compiled.Yaml(Values.ToYaml(value)).Root!).IsValid);
            Assert.Equal("uniqueItems", Assert.Single(Compiled.Schema("""{"uniqueItems": true}""").Judge("[" + text + ", " + text + "]").Errors).Keyword);
        }, iter: 2_000);

    [Fact]
    public void Every_error_lies_within_the_text() =>
        Gen.Select(Values.Schema(3), Values.Value(3)).Sample((schema, value) =>
        {
            var document = Compiled.Json(Values.ToJson(value));
            foreach (var error in Compiled.Schema(schema).Judge(document.Root!).Errors)
            {
                Assert.InRange(error.Span.End, error.Span.Start + 1, document.File.Text.Length);
                Assert.Same(error.Node, At(document.Root!, error.InstancePointer));
                Assert.NotEmpty(error.Message);
            }
        }, iter: 3_000);

    private static ConfigNode At(ConfigNode node, string pointer)
    {
        foreach (var token in pointer.Split('/').Skip(1).Select(JsonPointer.Unescape))
        {
            node = node is ArrayNode list ? list.Items[int.Parse(token, System.Globalization.CultureInfo.InvariantCulture)] : ((ObjectNode)node)[token]!;
        }

        return node;
    }

    // In order of the text but for the top: its first key stands behind a brace in JSON, and at the same place in YAML.
    private static string Describe(SchemaResult result) =>
        string.Join("\n", result.Errors.Select(e => $"{e.Keyword} {e.Message} {e.KeyPath} {e.InstancePointer} {e.SchemaLocation}").Order(StringComparer.Ordinal).Append($"{result.Omitted} {result.Incomplete}"));
}
