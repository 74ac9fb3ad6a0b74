using System.Globalization;
using Seaworthy.Documents;
using Seaworthy.Schemas;
using Seaworthy.Text;

namespace Seaworthy.Tests.Schemas;

/// <summary>Whatever schema and instance are, the work ends and the answer is a verdict or a reason why there is none.</summary>
public sealed class SchemaHostileInputTests
{
    [Fact]
    public void An_instance_nested_without_end_is_given_up_with_a_reason()
    {
        ConfigNode node = new ScalarNode(NodeKind.Null, null, default);
        for (var i = 0; i < 5_000; i++)
        {
            node = new ArrayNode([node], default);
        }

        var result = SchemaText.Compile("""{ "items": { "$ref": "#" } }""").Evaluate(node, TestContext.Current.CancellationToken);
        Assert.Contains("nests deeper than 1,000 levels", result.Incomplete, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "$ref": "#" }""")]
    [InlineData("""{ "$defs": { "a": { "$ref": "#/$defs/b" }, "b": { "$ref": "#/$defs/a" } }, "$ref": "#/$defs/a" }""")]
    [InlineData("""{ "allOf": [{ "$ref": "#" }] }""")]
    [InlineData("""{ "anyOf": [{ "$ref": "#" }, { "$ref": "#" }] }""")]
    [InlineData("""{ "not": { "$ref": "#" } }""")]
    [InlineData("""{ "if": { "$ref": "#" }, "then": true }""")]
    [InlineData("""{ "$dynamicAnchor": "x", "$dynamicRef": "#x" }""")]
    [InlineData("""{ "$schema": "https://json-schema.org/draft/2019-09/schema", "$recursiveAnchor": true, "$recursiveRef": "#" }""")]
    public void A_schema_that_refers_to_itself_without_progress_reaches_no_verdict(string schema)
    {
        var compiled = SchemaText.Try(schema).Schema;
        Assert.True(compiled is null || compiled.Evaluate(SchemaText.Json("1"), TestContext.Current.CancellationToken).Incomplete is not null);
    }

    [Fact]
    public void A_schema_that_refers_to_itself_without_progress_is_not_valid() =>
        Assert.False(SchemaText.Compile("""{ "allOf": [{ "$ref": "#" }] }""").IsValid(SchemaText.Json("1"), TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("anyOf")]
    [InlineData("allOf")]
    [InlineData("oneOf")]
    public void Alternatives_that_branch_without_bound_are_given_up(string keyword)
    {
        // Each level doubles the work: 2^60 steps. Below, one answer makes each of the three look at all branches.
        var levels = string.Join(", ", Enumerable.Range(0, 60).Select(i => $$""" "n{{i}}": { "{{keyword}}": [{ "$ref": "#/$defs/n{{i + 1}}" }, { "$ref": "#/$defs/n{{i + 1}}" }] }"""));
        var last = keyword == "anyOf" ? "false" : keyword == "allOf" ? "true" : "{ \"type\": \"string\" }";
        var result = SchemaText.Compile($$"""{ "$defs": { {{levels}}, "n60": {{last}} }, "$ref": "#/$defs/n0" }""").Evaluate(SchemaText.Json("1"), TestContext.Current.CancellationToken);
        Assert.Contains("20 million steps", result.Incomplete, StringComparison.Ordinal);
    }

    [Fact]
    public void Unevaluated_members_over_nested_alternatives_are_bounded()
    {
        var levels = string.Join(", ", Enumerable.Range(0, 40).Select(i => $$""" "n{{i}}": { "anyOf": [{ "$ref": "#/$defs/n{{i + 1}}" }, { "$ref": "#/$defs/n{{i + 1}}" }], "unevaluatedProperties": false }"""));
        var result = SchemaText.Compile($$"""{ "$defs": { {{levels}}, "n40": { "properties": { "a": true } } }, "$ref": "#/$defs/n0" }""").Evaluate(SchemaText.Json("""{ "a": 1 }"""), TestContext.Current.CancellationToken);
        Assert.True(result.IsValid || result.Incomplete is not null);
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("^(.*a){20}$")]
    [InlineData("^(\\w+\\s?)*$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("(x+x+)+y")]
    [InlineData("^(?=(a+)+$)b")]
    [InlineData("^((a+)b?\\2)+$")]
    public void An_evil_pattern_over_a_long_key_ends(string pattern)
    {
        var key = new string('a', 50_000) + "!";
        var schema = SchemaText.Compile($$"""{ "patternProperties": { "{{pattern.Replace("\\", "\\\\", StringComparison.Ordinal)}}": false } }""");
        var result = schema.Evaluate(SchemaText.Json($$"""{ "{{key}}": 1 }"""), TestContext.Current.CancellationToken);
        Assert.True(result.IsValid || result.Incomplete is not null || result.Errors.Length == 1);
    }

    [Theory]
    [InlineData("1e1000000000", "1e999999999", true)]
    [InlineData("1e-1000000000", "0", true)]
    [InlineData("-1e1000000000", "0", false)]
    public void Numbers_of_any_size_are_compared_by_their_value(string instance, string minimum, bool expected) =>
        Assert.Equal(expected, SchemaText.Compile($$"""{ "minimum": {{minimum}} }""").IsValid(SchemaText.Json(instance), TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("1e1000000000", "1e-300000")]
    [InlineData("123456789e999999", "7")]
    [InlineData("1e-999999", "1e-1000000")]
    public void A_multiple_of_anything_ends_in_a_verdict_or_a_reason(string instance, string divisor)
    {
        var result = SchemaText.Compile($$"""{ "multipleOf": {{divisor}} }""").Evaluate(SchemaText.Json(instance), TestContext.Current.CancellationToken);
        Assert.True(result.IsValid || result.Incomplete is not null || result.Errors.Length == 1);
    }

    [Fact]
    public void A_number_of_a_hundred_thousand_digits_ends_in_a_verdict_or_a_reason()
    {
        var result = SchemaText.Compile("""{ "type": "integer", "multipleOf": 3 }""").Evaluate(SchemaText.Json(new string('9', 100_000)), TestContext.Current.CancellationToken);
        Assert.True(result.IsValid || result.Incomplete is not null || result.Errors.Length > 0);
    }

    [Fact]
    public void Twenty_thousand_different_items_are_unique()
    {
        var items = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $$"""{ "a": [{{i.ToString(CultureInfo.InvariantCulture)}}] }"""));
        Assert.True(SchemaText.Compile("""{ "uniqueItems": true }""").IsValid(SchemaText.Json($"[{items}]"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Twenty_thousand_items_with_one_pair_are_not_unique()
    {
        var items = string.Join(',', Enumerable.Range(0, 20_000).Select(i => (i % 19_999).ToString(CultureInfo.InvariantCulture)));
        Assert.False(SchemaText.Compile("""{ "uniqueItems": true }""").IsValid(SchemaText.Json($"[{items}]"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_list_of_a_hundred_thousand_choices_is_looked_through()
    {
        var choices = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"v{i.ToString(CultureInfo.InvariantCulture)}\""));
        var schema = SchemaText.Compile($$"""{ "enum": [{{choices}}] }""");
        Assert.Equal((true, false), (schema.IsValid(SchemaText.Json("\"v99999\""), TestContext.Current.CancellationToken), schema.IsValid(SchemaText.Json("\"v\""), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Of_a_hundred_thousand_errors_the_first_are_listed_and_the_rest_counted()
    {
        var result = SchemaText.Compile("""{ "items": { "type": "string" } }""").Evaluate(SchemaText.Json($"[{string.Join(',', Enumerable.Repeat("1", 100_000))}]"), TestContext.Current.CancellationToken);
        Assert.Equal(100, result.Errors.Length);
        Assert.True(result.Omitted > 0);
    }

    [Fact]
    public void A_schema_nested_as_deep_as_a_tree_can_be_compiles_or_says_why_not()
    {
        ConfigNode node = new ScalarNode(NodeKind.Boolean, "true", default);
        for (var i = 0; i < 10_000; i++)
        {
            node = new ObjectNode([new ConfigMember("not", default, node)], default);
        }

        var compilation = JsonSchema.Compile(new SourceFile("schema.json", ""), node, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(compilation.Problems.Length > 0 || compilation.Schema!.Evaluate(SchemaText.Json("1"), TestContext.Current.CancellationToken).Incomplete is not null);
    }

    [Fact]
    public void A_cancelled_evaluation_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var levels = string.Join(", ", Enumerable.Range(0, 40).Select(i => $$""" "n{{i}}": { "anyOf": [{ "$ref": "#/$defs/n{{i + 1}}" }, { "$ref": "#/$defs/n{{i + 1}}" }] }"""));
        var schema = SchemaText.Compile($$"""{ "$defs": { {{levels}}, "n40": false }, "$ref": "#/$defs/n0" }""");
        Assert.Throws<OperationCanceledException>(() => schema.IsValid(SchemaText.Json("1"), source.Token));
    }

    [Fact]
    public void After_an_evaluation_without_a_verdict_the_next_one_is_judged()
    {
        var endless = SchemaText.Compile("""{ "allOf": [{ "$ref": "#" }] }""");
        Assert.NotNull(endless.Evaluate(SchemaText.Json("1"), TestContext.Current.CancellationToken).Incomplete);
        Assert.True(SchemaText.Compile("""{ "type": "integer" }""").IsValid(SchemaText.Json("1"), TestContext.Current.CancellationToken));
    }
}
