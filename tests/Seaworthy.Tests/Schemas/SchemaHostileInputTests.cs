using Seaworthy.Documents;
using Seaworthy.Schemas;

namespace Seaworthy.Tests.Schemas;

/// <summary>Schemas and instances made to bring an evaluator to a halt; a hang or an overflow fails the test run itself.</summary>
public sealed class SchemaHostileInputTests
{
    private const string Recursive = """{"properties": {"a": {"$ref": "#"}}, "items": {"$ref": "#"}, "type": ["object", "array"]}""";

    [Fact]
    public void A_text_nested_a_hundred_thousand_deep_is_judged_as_far_as_it_was_read()
    {
        var instance = Compiled.Json(new string('[', 100_000) + new string(']', 100_000));
        Assert.NotEmpty(instance.Errors);
        Assert.Null(Compiled.Schema(Recursive).Judge(instance.Root!).Incomplete);
    }

    [Theory]
    [InlineData(Recursive)]
    [InlineData("""{"items": {"$dynamicRef": "#node"}, "$dynamicAnchor": "node"}""")]
    [InlineData("""{"items": {"allOf": [{"$ref": "#"}, {"$ref": "#"}]}, "unevaluatedItems": false}""")]
    [InlineData("""{"anyOf": [{"type": "string"}, {"items": {"$ref": "#"}}]}""")]
    public void A_tree_nested_a_hundred_thousand_deep_gets_no_verdict(string schema)
    {
        ConfigNode node = new ScalarNode(NodeKind.Boolean, "true", default);
        for (var i = 0; i < 100_000; i++)
        {
            node = new ArrayNode([node], default);
        }

        AssertNoVerdict(Compiled.Schema(schema).Judge(node), "1,000 levels");
    }

    [Fact]
    public void The_deepest_evaluation_fits_a_small_stack()
    {
        var alternatives = string.Join(", ", Enumerable.Range(0, 64).Select(n => "{\"const\": " + n + "}"));
        var schema = Compiled.Schema($$"""
            {"$id": "https://example.org/a", "$dynamicAnchor": "node", "unevaluatedItems": false, "items": { "$ref": "#/$defs/b" }, "$defs": {
                "b": {"$id": "https://example.org/b", "$dynamicAnchor": "node", "allOf": [{"anyOf": [
                    {{alternatives}}, {"not": {"not": {"if": true, "then": {"items": {"$dynamicRef": "#node"} } } } }] }] } } }
            """);
        ConfigNode node = new ScalarNode(NodeKind.Null, null, default);
        for (var i = 0; i < 2_000; i++)
        {
            node = new ArrayNode([node], default);
        }

        SchemaResult? result = null;
        var thread = new Thread(() => result = schema.Evaluate(node), 1_048_576);
        thread.Start();
        thread.Join();
        AssertNoVerdict(result!, "1,000 levels");
    }

    [Theory]
    [InlineData("{\"not\": ", "true", "}")]
    [InlineData("{\"allOf\": [", "true", "]}")]
    [InlineData("{\"properties\": {\"a\": ", "{}", "}}")]
    [InlineData("{\"$defs\": {\"a\": ", "{}", "}}")]
    [InlineData("{\"dependencies\": {\"a\": ", "[]", "}}")]
    public void A_schema_nested_ten_thousand_deep_is_cut_by_its_reader_and_compiles_or_says_why_not(string open, string core, string close)
    {
        var document = Compiled.Json(string.Concat(Enumerable.Repeat(open, 10_000)) + core + string.Concat(Enumerable.Repeat(close, 10_000)));
        Assert.NotEmpty(document.Errors);
        var compilation = JsonSchema.Compile(document.File, document.Root!, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(compilation.Schema is not null ^ compilation.Problems.Length > 0);
    }

    [Fact]
    public void A_chain_of_ten_thousand_references_ends_at_its_target()
    {
        var links = string.Join(", ", Enumerable.Range(0, 10_000).Select(n => $"\"d{n}\": {{\"$ref\": \"#/$defs/d{n + 1}\"}}"));
        var schema = Compiled.Schema("{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + links + ", \"d10000\": {\"type\": \"string\"}}}");
        Assert.Equal("schema.json#/$defs/d10000/type", Assert.Single(schema.Judge("1").Errors).SchemaLocation);
    }

    [Theory]
    [InlineData("""{"$ref": "#"}""")]
    [InlineData("""{"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}}""")]
    [InlineData("""{"allOf": [{"$ref": "#"}]}""")]
    [InlineData("""{"anyOf": [{"$ref": "#"}, {"$ref": "#"}]}""")]
    [InlineData("""{"oneOf": [{"$ref": "#"}, {"$ref": "#"}]}""")]
    [InlineData("""{"not": {"$ref": "#"}}""")]
    [InlineData("""{"if": {"$ref": "#"}, "then": true, "else": true}""")]
    [InlineData("""{"$dynamicRef": "#a", "$dynamicAnchor": "a"}""")]
    [InlineData("""{"$schema": "https://json-schema.org/draft/2019-09/schema", "$recursiveRef": "#", "$recursiveAnchor": true}""")]
    [InlineData("""{"dependentSchemas": {"k": {"$ref": "#"}}}""")]
    [InlineData("""{"unevaluatedProperties": false, "anyOf": [{"$ref": "#"}]}""")]
    public void A_schema_that_refers_to_itself_without_progress_gets_no_verdict(string schema) =>
        AssertNoVerdict(Compiled.Schema(schema).Judge("""{"k": 1}"""), "refers to itself without end");

    [Theory]
    [InlineData("anyOf")]
    [InlineData("oneOf")]
    public void Alternatives_that_branch_2_to_the_40_times_get_no_verdict(string keyword) =>
        AssertOutOfSteps(Compiled.Schema(Nest(keyword, "{\"contains\": false}")), "[1]");

    [Fact]
    public void Conjunctions_that_branch_2_to_the_40_times_get_no_verdict() =>
        AssertOutOfSteps(Compiled.Schema(Nest("allOf", "{\"contains\": true}")), "[1]");

    [Theory]
    [InlineData("anyOf", "{\"contains\": false}")]
    [InlineData("allOf", "{\"contains\": true}")]
    public void Branches_within_a_dynamic_scope_get_no_verdict_either(string keyword, string core)
    {
        var schema = Nest(keyword, core).Replace("\"$defs\": {", """
            "$id": "https://example.org/a", "$dynamicAnchor": "node", "properties": {"x": {"$dynamicRef": "#node"}, "y": {"$ref": "other"}}, "$defs": {
                "other": {"$id": "other", "$dynamicAnchor": "node", "properties": {"z": {"$dynamicRef": "#node"}}},
            """);
        AssertOutOfSteps(Compiled.Schema(schema), "[1]");
    }

    [Fact]
    public void Nests_of_unevaluated_keywords_get_no_verdict()
    {
        var levels = string.Join(", ", Enumerable.Range(0, 40).Select(n =>
            $"\"d{n}\": {{\"anyOf\": [{{\"$ref\": \"#/$defs/d{n + 1}\"}}, {{\"$ref\": \"#/$defs/d{n + 1}\"}}], \"unevaluatedProperties\": {{\"contains\": true}}}}"));
        var schema = Compiled.Schema("{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + levels + ", \"d40\": {\"properties\": {\"a\": {\"contains\": true}}}}}");
        AssertOutOfSteps(schema, """{"a": [1], "b": [1]}""");
    }

    [Fact]
    public void What_has_no_verdict_has_no_errors_and_is_not_valid()
    {
        var result = Compiled.Schema("""{"$ref": "#/$defs/a", "$defs": {"a": {"type": "string", "anyOf": [{"$ref": "#/$defs/a"}]}}}""").Judge("\"x\"");
        Assert.NotNull(result.Incomplete);
        Assert.False(result.IsValid);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void A_denied_endless_schema_is_not_taken_for_valid() =>
        AssertNoVerdict(Compiled.Schema("""{"not": {"$ref": "#/$defs/a"}, "$defs": {"a": {"allOf": [{"$ref": "#/$defs/a"}]}}}""").Judge("1"), "without end");

    [Fact]
    public void One_evaluation_without_a_verdict_leaves_the_next_alone()
    {
        Assert.NotNull(Compiled.Schema("""{"anyOf": [{"$ref": "#"}]}""").Judge("1").Incomplete);
        Assert.True(Compiled.Schema(Recursive).Judge("[[[]]]").IsValid);
    }

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("(.*a){20}!")]
    [InlineData(@"^(\w+\s?)*$")]
    [InlineData("(x+x+)+y")]
    public void Evil_patterns_of_keys_find_no_match_on_long_keys(string pattern)
    {
        var schema = Compiled.Schema("{\"patternProperties\": {" + Quote(pattern) + ": false}}");
        Assert.True(schema.Judge("{\"" + new string('a', 19) + new string('b', 50_000) + "-\": 1}").IsValid);
    }

    [Fact]
    public void A_pattern_that_cannot_be_decided_in_time_gives_no_verdict() =>
        AssertNoVerdict(Compiled.Schema("""{"patternProperties": {"^(a+)+\\1$": false}}""").Judge("{\"" + new string('a', 20_000) + "!\": 1}"), "takes too long");

    [Theory]
    [InlineData("""{"items": {"pattern": "^(a+)+\\1$"}}""")]
    [InlineData("""{"items": {"patternProperties": {"^(a+)+\\1$": false}}}""")]
    [InlineData("""{"items": {"propertyNames": {"pattern": "^(a+)+\\1$"}}}""")]
    public void A_pattern_that_cannot_be_decided_ends_the_work_however_many_texts_follow(string schema)
    {
        var text = "\"" + new string('a', 2_000) + "!\"";
        var items = Enumerable.Repeat(schema.Contains("prop", StringComparison.OrdinalIgnoreCase) ? "{" + text + ": 1}" : text, 5_000);
        AssertNoVerdict(Compiled.Schema(schema).Judge(List(items)), "takes too long");
    }

    [Fact]
    public void A_pattern_that_cannot_be_decided_does_not_name_the_text() =>
        Assert.DoesNotContain("aaa", Compiled.Schema("""{"pattern": "^(a+)+\\1$"}""").Judge("\"" + new string('a', 20_000) + "!\"").Incomplete, StringComparison.Ordinal);

    [Theory]
    [InlineData("1e1000000000")]
    [InlineData("-1e1000000000")]
    [InlineData("1e-1000000000")]
    [InlineData("1e99999999999999999999999999")]
    [InlineData("0e99999999999999999999999999")]
    public void Numbers_with_any_exponent_are_judged(string number)
    {
        var schema = Compiled.Schema($$"""{"type": "number", "not": {"const": 7}, "enum": [7, {{number}}], "multipleOf": 1e-300000, "uniqueItems": true}""");
        Assert.Null(schema.Judge(number).Incomplete);
        Assert.True(Compiled.Schema($$"""{"const": {{number}}, "minimum": {{number}}, "maximum": {{number}}}""").Judge(number).IsValid);
    }

    [Fact]
    public void Bounds_far_beyond_any_type_of_number_hold_exactly()
    {
        var schema = Compiled.Schema("""{"exclusiveMaximum": 1e1000000, "exclusiveMinimum": -1e1000000}""");
        Assert.True(schema.Judge("9.99e999999").IsValid);
        Assert.False(schema.Judge("1e1000000").IsValid);
        Assert.False(schema.Judge("-10e999999").IsValid);
    }

    [Fact]
    public void Tiny_divisors_divide_exactly()
    {
        var schema = Compiled.Schema("""{"multipleOf": 1e-300000}""");
        Assert.True(schema.Judge("1e1000000000").IsValid);
        Assert.True(schema.Judge("7e-300000").IsValid);
        Assert.False(schema.Judge("7e-300001").IsValid);
    }

    [Fact]
    public void Large_counts_of_a_schema_are_beyond_any_document()
    {
        var schema = Compiled.Schema("""{"maxItems": 1e400, "maxLength": 99999999999999999999, "maxProperties": 2147483648, "minLength": 1e400}""");
        Assert.True(schema.Judge("[]").IsValid);
        Assert.False(schema.Judge("\"\"").IsValid);
    }

    [Theory]
    [InlineData("minimum")]
    [InlineData("maximum")]
    [InlineData("multipleOf")]
    public void A_number_of_a_hundred_thousand_digits_is_not_said_to_break_what_was_not_checked(string keyword) =>
        AssertNoVerdict(Compiled.Schema($$"""{"{{keyword}}": 3}""").Judge(new string('3', 100_000)), "10,000 digits");

    [Theory]
    [InlineData("""{"type": "integer"}""")]
    [InlineData("""{"const": 1}""")]
    [InlineData("""{"enum": [1, 2]}""")]
    [InlineData("""{"type": "string"}""")]
    public void A_number_of_a_hundred_thousand_digits_is_a_number_like_others_elsewhere(string schema)
    {
        var result = Compiled.Schema(schema).Judge(new string('3', 100_000));
        Assert.Null(result.Incomplete);
        Assert.DoesNotContain("333", string.Concat(result.Errors.Select(e => e.Message)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bound_of_a_hundred_thousand_digits_is_a_problem_of_the_schema() =>
        Assert.Single(Compiled.Try("{\"minimum\": " + new string('3', 100_000) + "}").Problems);

    [Fact]
    public void Twenty_thousand_different_items_are_unique() =>
        Assert.True(Compiled.Schema("""{"uniqueItems": true}""").Judge(List(Enumerable.Range(0, 20_000).Select(n => $"{{\"id\": {n}, \"of\": [{n}, \"x\"]}}"))).IsValid);

    [Fact]
    public void The_one_pair_among_twenty_thousand_items_is_found_at_its_second()
    {
        var items = Enumerable.Range(0, 20_000).Select(n => n == 19_000 ? "\"k77\"" : $"\"k{n}\"");
        Assert.Equal("/19000", Assert.Single(Compiled.Schema("""{"uniqueItems": true}""").Judge(List(items)).Errors).InstancePointer);
    }

    [Fact]
    public void Twenty_thousand_items_made_to_have_one_hash_are_not_said_to_repeat()
    {
        // The hash of a number folds its halves onto each other.
        var items = Enumerable.Range(1, 20_000).Select(n => ((ulong)n << 32 | (uint)n ^ 0x5A5A5A5Bu) | 1).Distinct();
        var instance = Compiled.Json(List(items.Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        var result = Compiled.Schema("""{"uniqueItems": true}""").Evaluate(instance.Root!, TestContext.Current.CancellationToken);
        Assert.True(result.IsValid || result.Incomplete is not null);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void Twenty_thousand_equal_lists_of_lists_are_compared_only_until_the_first_pair()
    {
        var item = List(Enumerable.Repeat("[1, 2, {\"a\": [3]}]", 10));
        Assert.Single(Compiled.Schema("""{"uniqueItems": true}""").Judge(List(Enumerable.Repeat(item, 20_000))).Errors);
    }

    [Fact]
    public void An_enum_of_twenty_thousand_texts_is_looked_up()
    {
        var schema = Compiled.Schema("{\"items\": {\"enum\": " + List(Enumerable.Range(0, 20_000).Select(n => $"\"value-{n}-x\"")) + "}}");
        Assert.True(schema.Judge(List(Enumerable.Range(0, 20_000).Select(n => $"\"value-{n}-x\""))).IsValid);
        var result = schema.Judge(List(Enumerable.Range(0, 20_000).Select(n => $"\"other-{n}-y\"")));
        Assert.Equal(100, result.Errors.Length);
        Assert.All(result.Errors, e => Assert.True(e.Message.Length < 1_000));
    }

    [Fact]
    public void An_enum_of_twenty_thousand_numbers_for_as_many_items_gets_no_verdict()
    {
        var schema = Compiled.Schema("{\"items\": {\"enum\": " + List(Enumerable.Range(0, 20_000).Select(n => n + ".5")) + "}}");
        AssertOutOfSteps(schema, List(Enumerable.Range(0, 20_000).Select(n => n + ".25")));
    }

    [Fact]
    public void A_hundred_errors_are_listed_and_the_others_counted()
    {
        var result = Compiled.Schema("""{"items": {"type": "string"}}""").Judge(List(Enumerable.Range(0, 5_000).Select(n => $"{n}")));
        Assert.Equal(100, result.Errors.Length);
        Assert.Equal(4_900, result.Omitted);
    }

    [Fact]
    public void Many_errors_of_alternatives_do_not_make_an_instance_valid()
    {
        var result = Compiled.Schema("""{"anyOf": [{"items": {"type": "string"}}, {"items": {"type": "object"}}, {"items": {"type": "null"}}], "minItems": 1}""")
            .Judge(List(Enumerable.Range(0, 30_000).Select(n => $"{n}")));
        Assert.False(result.IsValid);
        Assert.NotEmpty(result.Errors);
    }

    [Fact]
    public void An_object_of_fifty_thousand_unknown_keys_is_judged()
    {
        var result = Compiled.Schema("""{"properties": {"name": {}}, "additionalProperties": false, "propertyNames": {"minLength": 3}}""")
            .Judge("{" + string.Join(", ", Enumerable.Range(0, 50_000).Select(n => $"\"k{n}\": 1")) + "}");
        Assert.Equal(100, result.Errors.Length);
    }

    [Fact]
    public void Ten_thousand_unknown_keys_are_told_where_ten_thousand_are_known()
    {
        var schema = Compiled.Schema("{\"additionalProperties\": false, \"properties\": {" + string.Join(", ", Enumerable.Range(0, 10_000).Select(n => $"\"known-{n}-x\": true")) + "}}");
        var result = schema.Judge("{" + string.Join(", ", Enumerable.Range(0, 10_000).Select(n => $"\"other-{n}-y\": 1")) + "}");
        Assert.Equal(100, result.Errors.Length);
        Assert.All(result.Errors, error => Assert.EndsWith("and 9992 more", error.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("anyOf", "{\"contains\": false}")]
    [InlineData("allOf", "{\"contains\": true}")]
    public void Cancellation_ends_long_work(string keyword, string core)
    {
        var schema = Compiled.Schema(Nest(keyword, core));
        var instance = Compiled.Json("[1]").Root!;
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => schema.Evaluate(instance, cancelled));
        Assert.Throws<OperationCanceledException>(() => schema.IsValid(instance, cancelled));
    }

    [Fact]
    public void Cancellation_ends_compilation()
    {
        var document = Compiled.Json(Recursive);
        Assert.Throws<OperationCanceledException>(() => JsonSchema.Compile(document.File, document.Root!, cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void A_cancelled_evaluation_leaves_the_next_alone()
    {
        var instance = Compiled.Json("[1]").Root!;
        Assert.Throws<OperationCanceledException>(() => Compiled.Schema(Nest("anyOf", "{\"contains\": false}")).Evaluate(instance, new CancellationToken(canceled: true)));
        Assert.Single(Compiled.Schema("""{"items": {"type": "string"}}""").Judge(instance).Errors);
    }

    // Forty levels, each of which asks the next one twice.
    private static string Nest(string keyword, string core)
    {
        var levels = string.Join(", ", Enumerable.Range(0, 40).Select(n =>
            $"\"d{n}\": {{\"{keyword}\": [{{\"$ref\": \"#/$defs/d{n + 1}\", \"maxItems\": 9}}, {{\"$ref\": \"#/$defs/d{n + 1}\", \"maxItems\": 8}}]}}"));
        return "{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + levels + ", \"d40\": " + core + "}}";
    }

    private static void AssertOutOfSteps(JsonSchema schema, string instance) =>
        AssertNoVerdict(schema.Evaluate(Compiled.Json(instance).Root!, TestContext.Current.CancellationToken), "20 million steps");

    private static void AssertNoVerdict(SchemaResult result, string reason)
    {
        Assert.Contains(reason, result.Incomplete, StringComparison.Ordinal);
        Assert.Empty(result.Errors);
    }

    private static string List(IEnumerable<string> items) => "[" + string.Join(", ", items) + "]";

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\") + "\"";
}
