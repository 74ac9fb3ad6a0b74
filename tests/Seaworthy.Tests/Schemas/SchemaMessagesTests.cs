using Seaworthy.Schemas;
using Seaworthy.Text;

namespace Seaworthy.Tests.Schemas;

/// <summary>What is told is understood without the schema at hand, and never holds a value of the instance.</summary>
public sealed class SchemaMessagesTests
{
    private const string Canary = "canary-4711";

    [Theory]
    [InlineData("""{ "type": "integer" }""", "\"x\"", "Expected an integer, found a string")]
    [InlineData("""{ "type": "integer" }""", "1.5", "Expected an integer, found a number")]
    [InlineData("""{ "type": ["string", "null"] }""", "[]", "Expected null or a string, found a list")]
    [InlineData("""{ "minimum": 1 }""", "0", "Must be at least 1")]
    [InlineData("""{ "exclusiveMaximum": 5 }""", "5", "Must be less than 5")]
    [InlineData("""{ "multipleOf": 5 }""", "7", "Must be a multiple of 5")]
    [InlineData("""{ "minLength": 3 }""", "\"a\"", "at least 3 characters")]
    [InlineData("""{ "maxItems": 1 }""", "[1, 2]", "at most 1 item")]
    [InlineData("""{ "required": ["port"] }""", "{}", "\"port\"")]
    [InlineData("""{ "pattern": "^a$" }""", "\"b\"", "^a$")]
    public void Expected_is_set_against_found(string schema, string instance, string saying) =>
        Assert.Contains(saying, SchemaText.Message(schema, instance), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_key_is_compared_with_those_that_exist() =>
        Assert.Contains("did you mean \"timeout\"", SchemaText.Message("""{ "properties": { "timeout": true, "retries": true }, "additionalProperties": false }""", """{ "timeuot": 1 }"""), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_key_that_is_near_to_none_gets_no_suggestion() =>
        Assert.DoesNotContain("did you mean", SchemaText.Message("""{ "properties": { "timeout": true }, "additionalProperties": false }""", """{ "zzz": 1 }"""), StringComparison.Ordinal);

    [Fact]
    public void A_choice_is_compared_with_those_that_exist() =>
        Assert.Contains("did you mean \"production\"", SchemaText.Message("""{ "enum": ["production", "staging"] }""", "\"prodution\""), StringComparison.Ordinal);

    [Fact]
    public void Of_alternatives_the_nearest_is_explained()
    {
        const string Schema = """
            { "oneOf": [
              { "type": "string" },
              { "type": "object", "properties": { "kind": { "const": "a" }, "size": { "type": "integer" } }, "required": ["kind"] },
              { "type": "object", "properties": { "kind": { "const": "b" }, "name": { "type": "string" } }, "required": ["kind", "name"] } ] }
            """;
        var error = Assert.Single(SchemaText.Evaluate(Schema, """{ "kind": "a", "size": "x" }""").Errors);
        Assert.Equal("/size", error.InstancePointer);
        Assert.Contains("Expected an integer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_alternatives_that_both_hold_are_told_as_such() =>
        Assert.Contains("2", SchemaText.Message("""{ "oneOf": [{ "type": "integer" }, { "minimum": 0 }] }""", "1"), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "type": "integer" }""")]
    [InlineData("""{ "const": "x" }""")]
    [InlineData("""{ "enum": ["x", "canary-4712"] }""")]
    [InlineData("""{ "pattern": "^x$" }""")]
    [InlineData("""{ "minLength": 100 }""")]
    [InlineData("""{ "maxLength": 1 }""")]
    [InlineData("""{ "format": "date" }""")]
    [InlineData("""{ "not": {} }""")]
    [InlineData("""false""")]
    [InlineData("""{ "anyOf": [{ "type": "integer" }, { "maxLength": 2 }] }""")]
    [InlineData("""{ "oneOf": [{ "minLength": 1 }, { "minLength": 2 }] }""")]
    [InlineData("""{ "if": true, "then": { "type": "null" } }""")]
    public void No_message_holds_a_value_of_the_instance(string schema)
    {
        foreach (var (wrapped, instance) in new[] { (schema, $"\"{Canary}\""), ($$"""{ "items": {{schema}} }""", $"[\"{Canary}\"]"), ($$"""{ "contains": {{schema}}, "minContains": 9 }""", $"[\"{Canary}\"]") })
        {
            var file = new SourceFile("schema.json", wrapped);
            var compiled = JsonSchema.Compile(file, SchemaText.Json(wrapped), options: new SchemaOptions { AssertFormats = true }, cancellationToken: TestContext.Current.CancellationToken).Schema!;
            var errors = compiled.Evaluate(SchemaText.Json(instance), TestContext.Current.CancellationToken).Errors;
            Assert.NotEmpty(errors);
            Assert.All(errors, e => Assert.DoesNotContain(Canary, e.Message, StringComparison.Ordinal));
        }
    }
}
