using Seaworthy.Schemas;

namespace Seaworthy.Tests.Schemas;

/// <summary>What people read: expected against found, what was probably meant, and never what the instance holds.</summary>
public sealed class SchemaMessagesTests
{
    private const string Canary = "cAnArY-7731-secret";

    private static readonly SchemaOptions WithFormats = new() { AssertFormats = true };

    [Theory]
    [InlineData("""{"type": "string"}""", "7", "Expected a string, found a number; write it in quotes")]
    [InlineData("""{"type": "string"}""", "true", "Expected a string, found true or false; write it in quotes")]
    [InlineData("""{"type": "string"}""", "[]", "Expected a string, found a list")]
    [InlineData("""{"type": "integer"}""", "\"8080\"", "Expected an integer, found a string; write it without quotes")]
    [InlineData("""{"type": "integer"}""", "1.5", "Expected an integer, found a number that is not whole")]
    [InlineData("""{"type": "boolean"}""", "\"true\"", "Expected true or false, found a string; write it without quotes")]
    [InlineData("""{"type": "boolean"}""", "\"yes\"", "Expected true or false, found a string")]
    [InlineData("""{"type": "boolean"}""", "\"7\"", "Expected true or false, found a string")]
    [InlineData("""{"type": ["string", "array", "null"]}""", "{}", "Expected null, a string or a list, found an object")]
    [InlineData("""{"type": ["integer", "number"]}""", "null", "Expected a number, found null")]
    public void A_wrong_type_is_told_with_what_was_found(string schema, string instance, string message) => Assert.Equal(message, Compiled.Error(schema, instance).Message);

    [Theory]
    [InlineData("""{"minimum": 10}""", "9", "Must be at least 10")]
    [InlineData("""{"exclusiveMinimum": 10}""", "10", "Must be more than 10")]
    [InlineData("""{"maximum": 1.50}""", "1.51", "Must be at most 1.50")]
    [InlineData("""{"multipleOf": 0.25}""", "0.3", "Must be a multiple of 0.25")]
    [InlineData("""{"minLength": 1}""", "\"\"", "Must have at least 1 character, has 0")]
    [InlineData("""{"maxLength": 2}""", "\"🐲🐲🐲\"", "Must have at most 2 characters, has 3")]
    [InlineData("""{"minItems": 1}""", "[]", "Must have at least 1 item, has 0")]
    [InlineData("""{"minProperties": 2}""", "{\"a\": 1}", "Must have at least 2 keys, has 1")]
    [InlineData("""{"const": "on"}""", "\"off\"", "Expected \"on\"")]
    [InlineData("""{"const": null}""", "1", "Expected null")]
    [InlineData("""{"const": {"a": 1}}""", "1", "Expected a certain object")]
    [InlineData("""{"enum": [1, "a", null, [], {}]}""", "2", "Expected one of 1, \"a\", null, [] or {}")]
    [InlineData("false", "2", "Nothing is allowed here")]
    public void A_wrong_value_is_told_by_what_is_expected(string schema, string instance, string message) => Assert.Equal(message, Compiled.Error(schema, instance).Message);

    [Theory]
    [InlineData("\"inforMation\"", "information")]
    [InlineData("\"Debug\"", "debug")]
    [InlineData("\"eror\"", "error")]
    public void The_value_that_was_probably_meant_is_named(string instance, string meant) =>
        Assert.EndsWith($"; did you mean \"{meant}\"?", Compiled.Error("""{"enum": ["debug", "information", "error"]}""", instance).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"warn\"")]
    [InlineData("3")]
    public void Nothing_is_guessed_where_nothing_is_near(string instance) =>
        Assert.Equal("Expected one of \"debug\", \"information\" or \"error\"", Compiled.Error("""{"enum": ["debug", "information", "error"]}""", instance).Message);

    [Fact]
    public void Of_many_values_some_are_listed_and_the_others_counted()
    {
        var schema = "{\"enum\": [" + string.Join(", ", Enumerable.Range(1, 30).Select(n => $"\"v{n}\"")) + "]}";
        Assert.Equal("Expected one of \"v1\", \"v2\", \"v3\", \"v4\", \"v5\", \"v6\", \"v7\", \"v8\" and 22 more", Compiled.Error(schema, "\"x\"").Message);
    }

    [Theory]
    [InlineData("""{"hots": 1}""", "Unknown key \"hots\"; did you mean \"host\"?")]
    [InlineData("""{"maxConnection": 1}""", "Unknown key \"maxConnection\"; did you mean \"max_connections\"?")]
    [InlineData("""{"Host": 1}""", "Unknown key \"Host\"; did you mean \"host\"?")]
    [InlineData("""{"zebra": 1}""", "Unknown key \"zebra\"; known here: host, port, max_connections")]
    [InlineData("""{"hots": 1, "host": 2}""", "Unknown key \"hots\"; known here: host, port, max_connections")]
    public void An_unknown_key_is_told_with_the_one_that_was_probably_meant(string instance, string message) =>
        Assert.Equal(message, Compiled.Error("""{"properties": {"host": {}, "port": {}, "max_connections": {}}, "additionalProperties": false}""", instance).Message);

    [Fact]
    public void Where_no_key_is_known_none_is_listed() =>
        Assert.Equal("Unknown key \"a\"; no keys are allowed here", Compiled.Error("""{"additionalProperties": false}""", """{"a": 1}""").Message);

    [Fact]
    public void A_missing_key_is_told_with_the_one_that_was_probably_meant_to_be_it()
    {
        var error = Compiled.Error("""{"properties": {"port": {}}, "required": ["host"]}""", """{"hots": 1, "port": 2}""");
        Assert.Equal("The key \"host\" is missing; is \"hots\" meant to be it?", error.Message);
        Assert.Equal("host", error.MissingKey);
    }

    [Fact]
    public void The_alternative_of_the_right_kind_is_explained_rather_than_all()
    {
        var error = Compiled.Error("""{"anyOf": [{"type": "string"}, {"type": "null"}, {"properties": {"port": {"type": "integer"}}, "type": "object"}]}""", """{"port": "x"}""");
        Assert.Equal("/port", error.InstancePointer);
        Assert.Equal("Expected an integer, found a string (by the nearest of 3 alternatives)", error.Message);
    }

    [Fact]
    public void The_alternative_that_the_tag_names_is_explained_however_much_is_wrong_in_it()
    {
        var errors = Compiled.Schema("""
            {"oneOf": [
                {"properties": {"kind": {"const": "tcp"}, "port": {"type": "integer"}, "host": {"type": "string"}}},
                {"properties": {"kind": {"const": "pipe"}, "name": {"type": "string"}}},
                {"properties": {"kind": {"const": "unix"}, "path": {"type": "string"}}}]}
            """).Judge("""{"kind": "tcp", "port": "x", "host": 5}""").Errors;
        Assert.Equal(["/port", "/host"], errors.Select(e => e.InstancePointer));
    }

    [Fact]
    public void An_unknown_tag_is_told_with_the_known_ones()
    {
        var error = Compiled.Error("""
            {"oneOf": [
                {"properties": {"kind": {"const": "tcp"}}, "required": ["kind"]},
                {"properties": {"kind": {"const": "pipe"}}, "required": ["kind"]},
                {"properties": {"kind": {"const": "unix"}}, "required": ["kind"]}]}
            """, """{"kind": "tcq"}""");
        Assert.Equal("/kind", error.InstancePointer);
        Assert.Contains("\"tcp\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Alternatives_that_differ_in_their_kind_alone_become_one_sentence() =>
        Assert.Equal("Expected a string or a list, found a number; write it in quotes", Compiled.Error("""{"anyOf": [{"type": "string"}, {"type": "array"}]}""", "7").Message);

    [Fact]
    public void Alternatives_that_list_values_become_one_list() =>
        Assert.Equal("Expected one of \"a\", \"b\" or \"c\"", Compiled.Error("""{"anyOf": [{"enum": ["a", "b"]}, {"const": "c"}]}""", "\"zzz\"").Message);

    [Fact]
    public void Of_nested_alternatives_the_nearest_of_all_is_explained()
    {
        var error = Compiled.Error("""
            {"anyOf": [{"type": "string"}, {"oneOf": [{"type": "array"}, {"type": "object", "required": ["name"]}, {"type": "null"}]}]}
            """, "{}");
        Assert.Equal("required", error.Keyword);
        Assert.Contains("The key \"name\" is missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_one_match_names_those_that_matched() =>
        Assert.Equal("Matches more than one alternative where exactly one is allowed (numbers 2 and 3 of 3)", Compiled.Error("""{"oneOf": [false, true, {"minimum": 1}]}""", "5").Message);

    [Fact]
    public void What_must_not_match_is_named_by_its_title() =>
        Assert.Equal("Matches what is not allowed here (a debug build)", Compiled.Error("""{"not": {"title": "a debug build", "const": 1}}""", "1").Message);

    [Theory]
    [InlineData("""{"type": "integer"}""")]
    [InlineData("""{"type": ["null", "array"]}""")]
    [InlineData("""{"const": "cAnArY-7732-secreT"}""", "7732")]
    [InlineData("""{"enum": ["a", "b"]}""")]
    [InlineData("""{"enum": [1, {"a": 1}]}""")]
    [InlineData("""{"minLength": 100}""")]
    [InlineData("""{"maxLength": 2}""")]
    [InlineData("""{"pattern": "^x"}""")]
    [InlineData("""{"format": "date-time"}""")]
    [InlineData("""{"format": "uri"}""")]
    [InlineData("""{"format": "regex", "pattern": "^$"}""")]
    [InlineData("""{"not": {"type": "string"}}""")]
    [InlineData("""{"anyOf": [{"maxLength": 1}, {"pattern": "^x", "format": "uuid"}]}""")]
    [InlineData("""{"oneOf": [{"type": "string"}, {"minLength": 1}]}""")]
    [InlineData("""{"oneOf": [{"const": "a"}, {"const": "b"}, {"type": "null"}]}""")]
    [InlineData("""{"allOf": [{"format": "email"}, {"maxLength": 3}]}""")]
    [InlineData("""{"if": {"minLength": 1}, "then": {"maxLength": 2}}""")]
    [InlineData("false")]
    public void No_message_holds_the_value(string schema, string? own = null)
    {
        var compiled = Compiled.Schema("""{"$ref": "#/$defs/all", "$defs": {"all": {"items": {"$ref": "#/$defs/one"}, "properties": {"k": {"$ref": "#/$defs/one"}}}, "one": """ + schema + "}}", options: WithFormats);
        AssertSilent(compiled, "[\"" + Canary + "\"]", own);
        AssertSilent(compiled, "{\"k\": \"" + Canary + "\"}", own);
    }

    [Theory]
    [InlineData("""{"uniqueItems": true}""")]
    [InlineData("""{"maxItems": 1}""")]
    [InlineData("""{"minItems": 9}""")]
    [InlineData("""{"contains": {"const": 1}}""")]
    [InlineData("""{"contains": {"type": "string"}, "maxContains": 1}""")]
    [InlineData("""{"prefixItems": [{}], "items": false}""")]
    [InlineData("""{"prefixItems": [{}], "unevaluatedItems": false}""")]
    [InlineData("""{"unevaluatedItems": {"type": "null"}}""")]
    [InlineData("""{"const": [1]}""")]
    [InlineData("""{"enum": [[], {}]}""")]
    [InlineData("""{"type": "object"}""")]
    [InlineData("""{"not": {"contains": {"type": "string"}}}""")]
    public void No_message_about_a_list_holds_its_items(string schema) => AssertSilent(Compiled.Schema(schema), $"[\"{Canary}\", \"{Canary}\"]");

    [Theory]
    [InlineData("""{"additionalProperties": false}""")]
    [InlineData("""{"unevaluatedProperties": false}""")]
    [InlineData("""{"propertyNames": {"maxLength": 1}}""")]
    [InlineData("""{"required": ["cAnArY"], "properties": {"other": false}}""", "cAnArY")]
    [InlineData("""{"dependentRequired": {"name": ["x"]}}""")]
    [InlineData("""{"dependentSchemas": {"name": {"maxProperties": 1}}}""")]
    [InlineData("""{"patternProperties": {"^n": {"type": "integer"}}}""")]
    [InlineData("""{"minProperties": 5}""")]
    [InlineData("""{"const": {"name": "x"}}""")]
    [InlineData("""{"not": {"required": ["name"]}}""")]
    [InlineData("""{"oneOf": [{"properties": {"name": {"const": "a"}}}, {"properties": {"name": {"const": "b"}}}, {"properties": {"name": {"const": "c"}}}]}""")]
    public void No_message_about_an_object_holds_its_values(string schema, string? own = null) =>
        AssertSilent(Compiled.Schema(schema), $$"""{"name": "{{Canary}}", "other": {"deep": "{{Canary}}"} }""", own);

    [Fact]
    public void No_message_holds_a_number_of_the_instance() =>
        Assert.DoesNotContain("77317731", string.Concat(Compiled.Schema("""{"type": "number", "maximum": 5, "multipleOf": 2, "enum": [1], "not": {"minimum": 1}}""").Judge("77317731").Errors.Select(e => e.Message)), StringComparison.Ordinal);

    private static void AssertSilent(JsonSchema schema, string instance, string? own = null)
    {
        var errors = schema.Judge(instance).Errors;
        Assert.NotEmpty(errors);
        Assert.All(errors, error =>
        {
            var told = error.Message + error.KeyPath + error.InstancePointer + error.SchemaLocation + error.Keyword;
            Assert.DoesNotContain("7731", told, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
            if (own is null)
            {
                Assert.DoesNotContain("canary", told, StringComparison.OrdinalIgnoreCase);
            }
        });
    }
}
