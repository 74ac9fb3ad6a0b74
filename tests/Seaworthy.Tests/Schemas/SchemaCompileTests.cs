using Seaworthy.Documents;
using Seaworthy.Schemas;
using Seaworthy.Schemas.Compilation;
using Seaworthy.Text;

namespace Seaworthy.Tests.Schemas;

/// <summary>Defects of schemas are told with their place, and no text makes the compiler throw.</summary>
public sealed class SchemaCompileTests
{
    private const string Real = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://example.org/service.json",
          "title": "A service", // the name of the service
          "type": "object",
          "properties": {
            "name": {"type": "string", "pattern": "^[a-z][a-z0-9-]{0,62}$", "minLength": 1},
            "port": {"$ref": "#/$defs/port"},
            "hosts": {"type": "array", "items": {"format": "hostname"}, "uniqueItems": true, "minItems": 1},
            "level": {"enum": ["debug", "information", 3, null, 1.5e3, {"a": []}]},
            "limits": {"$dynamicRef": "#limits"},
            "mode": {"oneOf": [{"const": "tcp"}, {"const": "unix"}, {"not": {"type": ["string", "null"]}}]}
          },
          "patternProperties": {"^x-": true},
          "propertyNames": {"maxLength": 40},
          "dependentRequired": {"port": ["hosts"]},
          "if": {"required": ["port"]}, "then": {"minProperties": 2}, "else": false,
          "required": ["name"],
          "unevaluatedProperties": false,
          "$defs": {
            "port": {"type": "integer", "minimum": 1, "exclusiveMaximum": 65536, "multipleOf": 1},
            "limits": {"$dynamicAnchor": "limits", "additionalProperties": {"anyOf": [{"type": "number"}, {"$ref": "#limits"}]}}
          }
        }
        """;

    private const string Draft7 = """
        {"$schema": "http://json-schema.org/draft-07/schema#", "$id": "http://example.org/root.json",
         "definitions": {"a": {"$id": "#here", "type": ["integer", "string"]}, "b": {"$id": "other.json", "dependencies": {"a": ["b"], "c": {"minimum": 3}}}},
         "items": [{"$ref": "#here"}, {"$ref": "other.json"}], "additionalItems": {"contains": {"exclusiveMinimum": 4}}}
        """;

    [Theory]
    [InlineData("""{"properties": {"a": {"$ref": ⟦"#/$defs/prot"⟧}}, "$defs": {"port": {}}}""", "The reference \"#/$defs/prot\" leads nowhere: there is no \"prot\"; did you mean \"port\"?")]
    [InlineData("""{"$ref": ⟦"#/definitions"⟧}""", "The reference \"#/definitions\" leads nowhere: there is no \"definitions\"")]
    [InlineData("""{"$ref": ⟦"#/allOf/1"⟧, "allOf": [true]}""", "The reference \"#/allOf/1\" leads nowhere: there is no \"1\"")]
    [InlineData("""{"$ref": ⟦"#/allOf/-1"⟧, "allOf": [true]}""", "The reference \"#/allOf/-1\" leads nowhere: there is no \"-1\"")]
    [InlineData("""{"$ref": ⟦"#prot"⟧, "$defs": {"a": {"$anchor": "port"}}}""", "The reference \"#prot\" leads nowhere: there is no such anchor; did you mean \"#port\"?")]
    [InlineData("""{"$dynamicRef": ⟦"#nothing"⟧}""", "The reference \"#nothing\" leads nowhere: there is no such anchor")]
    [InlineData("""{"items": {"$ref": ⟦"other.json#/a"⟧}}""", "The reference \"other.json#/a\" leads to a document that is not at hand; nothing is fetched, so the file has to be given")]
    [InlineData("""{"$ref": ⟦"https://example.org/never-fetched.json"⟧}""", "The reference \"https://example.org/never-fetched.json\" leads to a document that is not at hand; nothing is fetched, so the file has to be given")]
    [InlineData("""{"$ref": ⟦"https://json-schema.org/draft/2030-12/schema"⟧}""", "The reference \"https://json-schema.org/draft/2030-12/schema\" leads to a document that is not at hand; nothing is fetched, so the file has to be given")]
    public void A_reference_that_leads_nowhere_is_named_at_its_place(string schema, string message) => AssertProblem(schema, message);

    [Theory]
    [InlineData("""{"properties": {"a": {"pattern": ⟦"a(b"⟧}}}""")]
    [InlineData("""{"pattern": ⟦"[z-a]"⟧}""")]
    [InlineData("""{"patternProperties": {⟦"*"⟧: {"type": "string"}}}""")]
    public void A_pattern_that_is_none_is_a_problem_at_its_place(string schema) => AssertProblem(schema, "Not a regular expression: ", isStart: true);

    [Theory]
    [InlineData("""{"type": ⟦"sting"⟧}""", "A type is one of null, boolean, number, string, array, object, integer; did you mean \"string\"?")]
    [InlineData("""{"type": ["string", ⟦7⟧]}""", "A type is one of null, boolean, number, string, array, object, integer")]
    [InlineData("""{"type": ⟦{}⟧}""", "A type is one of null, boolean, number, string, array, object, integer")]
    [InlineData("""{"enum": ⟦"a"⟧}""", "\"enum\" must be a list of values")]
    [InlineData("""{"minimum": ⟦"1"⟧}""", "\"minimum\" must be a number")]
    [InlineData("""{"exclusiveMaximum": ⟦true⟧}""", "\"exclusiveMaximum\" must be a number")]
    [InlineData("""{"multipleOf": ⟦0⟧}""", "\"multipleOf\" must be more than 0")]
    [InlineData("""{"multipleOf": ⟦-1e-3⟧}""", "\"multipleOf\" must be more than 0")]
    [InlineData("""{"minLength": ⟦-1⟧}""", "\"minLength\" must be a whole number, 0 or more")]
    [InlineData("""{"maxItems": ⟦1.5⟧}""", "\"maxItems\" must be a whole number, 0 or more")]
    [InlineData("""{"maxProperties": ⟦"2"⟧}""", "\"maxProperties\" must be a whole number, 0 or more")]
    [InlineData("""{"contains": {}, "minContains": ⟦null⟧}""", "\"minContains\" must be a whole number, 0 or more")]
    [InlineData("""{"uniqueItems": ⟦"true"⟧}""", "\"uniqueItems\" must be true or false")]
    [InlineData("""{"pattern": ⟦1⟧}""", "\"pattern\" must be a string")]
    [InlineData("""{"format": ⟦[]⟧}""", "\"format\" must be a string")]
    [InlineData("""{"$ref": ⟦{}⟧}""", "\"$ref\" must be a string")]
    [InlineData("""{"required": ⟦"a"⟧}""", "\"required\" must be a list of keys")]
    [InlineData("""{"required": ["a", ⟦1⟧]}""", "\"required\" must be a list of keys")]
    [InlineData("""{"dependentRequired": {"a": ⟦"b"⟧}}""", "\"a\" must be a list of keys")]
    [InlineData("""{"properties": ⟦[]⟧}""", "\"properties\" must be an object of schemas")]
    [InlineData("""{"patternProperties": ⟦"a"⟧}""", "\"patternProperties\" must be an object of schemas")]
    [InlineData("""{"allOf": ⟦{}⟧}""", "\"allOf\" must be a list of at least one schema")]
    [InlineData("""{"anyOf": ⟦[]⟧}""", "\"anyOf\" must be a list of at least one schema")]
    [InlineData("""{"prefixItems": ⟦[]⟧}""", "\"prefixItems\" must be a list of at least one schema")]
    [InlineData("""{"properties": {"a": ⟦"string"⟧}}""", "A schema is an object, true or false")]
    [InlineData("""{"not": ⟦[]⟧}""", "A schema is an object, true or false")]
    [InlineData("""{"items": {"additionalProperties": ⟦null⟧}}""", "A schema is an object, true or false")]
    [InlineData("""{"$ref": "#/$defs/a", "$defs": {"a": ⟦[1]⟧}}""", "A schema is an object, true or false")]
    [InlineData("⟦[]⟧", "A schema is an object, true or false")]
    [InlineData("⟦\"object\"⟧", "A schema is an object, true or false")]
    public void A_keyword_that_is_given_the_wrong_thing_is_a_problem_at_its_value(string schema, string message) => AssertProblem(schema, message);

    [Fact]
    public void A_dialect_that_is_not_supported_is_a_problem_at_its_name() => AssertProblem(
        """{"$schema": ⟦"http://json-schema.org/draft-03/schema#"⟧}""",
        "Draft 3 of JSON Schema is not supported; drafts 4, 6, 7, 2019-09 and 2020-12 are");

    [Fact]
    public void A_vocabulary_that_is_demanded_and_unknown_is_a_problem()
    {
        var registry = Registry(("https://example.org/meta", """{"$schema": "https://json-schema.org/draft/2020-12/schema", "$vocabulary": {"https://example.org/vocab": true}}"""));
        var problem = Assert.Single(Compiled.Try("""{"$schema": "https://example.org/meta"}""", registry).Problems);
        Assert.Equal("The meta-schema demands the vocabulary https://example.org/vocab, which is not supported", problem.Message);
    }

    [Fact]
    public void A_dialect_that_is_unknown_is_read_as_the_default_one()
    {
        const string Schema = """{"$schema": "https://example.org/unknown", "items": [{"type": "string"}]}""";
        Assert.False(Compiled.Schema(Schema, options: new SchemaOptions { DefaultDialect = SchemaDialect.Draft7 }).Judge("[1]").IsValid);
        Assert.NotEmpty(Compiled.Try(Schema).Problems);
    }

    [Fact]
    public void All_problems_are_told_up_to_a_hundred()
    {
        Assert.Equal(3, Compiled.Try("""{"type": "x", "minimum": "y", "items": {"$ref": "#/z"}}""").Problems.Length);
        Assert.Equal(100, Compiled.Try("{\"allOf\": [" + string.Join(", ", Enumerable.Repeat("7", 500)) + "]}").Problems.Length);
    }

    [Fact]
    public void A_problem_in_another_document_is_told_in_that_one()
    {
        var problem = Assert.Single(Compiled.Try("""{"$ref": "other.json"}""", Registry(("other.json", """{"type": "sting"}"""))).Problems);
        Assert.Equal("other.json", problem.File.Path);
        Assert.Equal("1:10 \"sting\"", Marked.Place(problem.File, problem.Span));
    }

    [Fact]
    public void What_is_unknown_or_out_of_reach_is_no_problem() =>
        Assert.True(Compiled.Schema("""{"x-own": 7, "$comment": 1, "default": {"$ref": "nowhere"}, "examples": [{"type": "sting"}], "$defs": {"unused": {"type": "sting"}}, "enum": [{"$ref": "#/x"}, 7]}""").Judge("7").IsValid);

    [Theory]
    [InlineData(Real)]
    [InlineData(Draft7)]
    public void The_schemas_that_get_damaged_here_are_whole(string text) => Assert.NotNull(Compiled.Schema(text));

    [Theory]
    [InlineData(Real)]
    [InlineData(Draft7)]
    public void Every_truncation_of_a_schema_compiles_or_has_problems(string text)
    {
        for (var length = 0; length < text.Length; length++)
        {
            AssertCompiles(text.Substring(0, length));
        }
    }

    [Theory]
    [InlineData(Real)]
    [InlineData(Draft7)]
    public void Every_schema_without_one_of_its_characters_compiles_or_has_problems(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            AssertCompiles(text.Remove(at, 1));
        }
    }

    [Theory]
    [InlineData(Real)]
    [InlineData(Draft7)]
    public void Every_schema_with_a_value_replaced_compiles_or_has_problems(string text)
    {
        var root = Compiled.Json(text).Root!;
        foreach (var span in Spans(root))
        {
            foreach (var other in (string[])["null", "true", "-1.5", "\"a\"", "\"#\"", "\"#/\"", "\"(\"", "[]", "[[]]", "{}", "{\"\": {\"$ref\": \"\"}}"])
            {
                AssertCompiles(text.Remove(span.Start, span.Length).Insert(span.Start, other));
            }
        }
    }

    [Theory]
    [InlineData(nameof(SchemaDialect.Draft4))]
    [InlineData(nameof(SchemaDialect.Draft6))]
    [InlineData(nameof(SchemaDialect.Draft7))]
    [InlineData(nameof(SchemaDialect.Draft201909))]
    [InlineData(nameof(SchemaDialect.Draft202012))]
    public void Every_draft_describes_its_own_meta_schema(string dialect)
    {
        var meta = StandardSchemas.Find(StandardSchemas.Identifier(Enum.Parse<SchemaDialect>(dialect)))!;
        Assert.True(JsonSchema.Compile(meta.File, meta.Root, cancellationToken: TestContext.Current.CancellationToken).Schema!.Judge(meta.Root).IsValid);
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-07/schema#")]
    [InlineData("https://json-schema.org/draft/2020-12/schema")]
    public void The_meta_schemas_are_at_hand_without_being_given(string uri)
    {
        var schema = Compiled.Schema("{\"$ref\": \"" + uri + "\"}");
        Assert.True(schema.Judge("""{"minimum": 1}""").IsValid);
        Assert.False(schema.Judge("""{"minimum": "1"}""").IsValid);
    }

    [Theory]
    [InlineData("parts/port.json")]
    [InlineData("./parts/port.json")]
    [InlineData("../schemas/parts/port.json")]
    [InlineData("parts/port.json#")]
    [InlineData("parts/port.json#/$defs/number/..", false)]
    [InlineData("/parts/port.json", false)]
    [InlineData("parts/Port.json", false)]
    public void A_relative_reference_starts_at_the_folder_of_its_file(string reference, bool leadsThere = true)
    {
        var registry = Registry(("schemas/parts/port.json", """{"type": "integer", "$ref": "range.json"}"""), ("schemas/parts/range.json", """{"maximum": 65535}"""));
        var compilation = Compiled.Try("{\"$ref\": \"" + reference + "\"}", registry, path: "schemas/service.json");
        Assert.Equal(leadsThere, compilation.Schema is not null);
        Assert.Equal(leadsThere ? "schemas/parts/range.json#/maximum" : null, compilation.Schema?.Judge("70000").Errors.Single().SchemaLocation);
    }

    [Fact]
    public void An_identifier_changes_the_base_of_references()
    {
        var registry = Registry(("https://example.org/b/port", """{"type": "integer"}"""));
        Assert.False(Compiled.Schema("""{"$id": "https://example.org/a/service", "$ref": "../b/port"}""", registry).Judge("\"x\"").IsValid);
        Assert.False(Compiled.Schema("""{"$id": "https://example.org/a/service", "allOf": [{"$id": "/b/", "items": {"$ref": "port"}}]}""", registry).Judge("[\"x\"]").IsValid);
    }

    [Fact]
    public void A_part_with_an_identifier_is_found_by_it()
    {
        var schema = Compiled.Schema("""
            {"$id": "https://example.org/a", "items": {"$ref": "part"}, "$defs": {"p": {"$id": "part", "$ref": "#/$defs/inner", "$defs": {"inner": {"type": "integer"}}}}}
            """);
        Assert.Equal("schema.json#/$defs/p/$defs/inner/type", Assert.Single(schema.Judge("[\"x\"]").Errors).SchemaLocation);
    }

    [Fact]
    public void A_part_of_a_given_document_is_found_by_its_identifier()
    {
        var registry = Registry(("bundle.json", """{"$defs": {"p": {"$id": "https://example.org/part", "type": "integer"}}}"""));
        Assert.Equal("bundle.json#/$defs/p/type", Assert.Single(Compiled.Schema("""{"$ref": "https://example.org/part"}""", registry).Judge("\"x\"").Errors).SchemaLocation);
    }

    [Fact]
    public void An_anchor_is_found_in_its_own_resource_only()
    {
        const string Part = """{"a": {"$id": "https://example.org/part", "$defs": {"x": {"$anchor": "here", "type": "integer"}}}}""";
        Assert.False(Compiled.Schema("{\"$ref\": \"https://example.org/part#here\", \"$defs\": " + Part + "}").Judge("\"x\"").IsValid);
        Assert.NotEmpty(Compiled.Try("{\"$ref\": \"#here\", \"$defs\": " + Part + "}").Problems);
    }

    [Theory]
    [InlineData("#/$defs/a~1b~0c")]
    [InlineData("#/$defs/a~1b~0c/allOf/0")]
    [InlineData("#/%24defs/a%7E1b~0c")]
    public void Pointers_are_unescaped(string reference) =>
        Assert.False(Compiled.Schema("{\"$ref\": \"" + reference + "\", \"$defs\": {\"a/b~c\": {\"allOf\": [{\"type\": \"integer\"}]}}}").Judge("\"x\"").IsValid);

    [Fact]
    public void A_dynamic_reference_leads_to_the_outermost_anchor()
    {
        var registry = Registry(("https://example.org/tree", """
            {"$id": "https://example.org/tree", "$dynamicAnchor": "node", "properties": {"children": {"items": {"$dynamicRef": "#node"}}}}
            """));
        var schema = Compiled.Schema("""{"$id": "https://example.org/strict", "$dynamicAnchor": "node", "$ref": "tree", "unevaluatedProperties": false}""", registry);
        Assert.True(schema.Judge("""{"children": [{"children": []}]}""").IsValid);
        Assert.Equal("/children/0/daat", Assert.Single(schema.Judge("""{"children": [{"daat": 1}]}""").Errors).InstancePointer);
        Assert.True(Compiled.Schema("""{"$ref": "https://example.org/tree"}""", registry).Judge("""{"children": [{"daat": 1}]}""").IsValid);
    }

    [Fact]
    public void A_recursive_reference_of_2019_leads_to_the_outermost_anchor()
    {
        const string Dialect = "\"$schema\": \"https://json-schema.org/draft/2019-09/schema\", ";
        var registry = Registry(("https://example.org/tree", "{" + Dialect + "\"$id\": \"https://example.org/tree\", \"$recursiveAnchor\": true, \"items\": {\"$recursiveRef\": \"#\"}}"));
        var schema = Compiled.Schema("{" + Dialect + "\"$id\": \"https://example.org/short\", \"$recursiveAnchor\": true, \"$ref\": \"tree\", \"maxItems\": 1}", registry);
        Assert.Equal("/0", Assert.Single(schema.Judge("[[1, 2]]").Errors).InstancePointer);
    }

    [Fact]
    public void A_document_given_again_replaces_the_one_before()
    {
        var registry = Registry(("a.json", """{"type": "integer"}"""), ("a.json", """{"type": "string"}"""));
        Assert.True(Compiled.Schema("""{"$ref": "a.json"}""", registry).Judge("\"x\"").IsValid);
    }

    [Fact]
    public void A_document_given_again_replaces_one_that_was_used()
    {
        var registry = Registry(("a.json", """{"type": "integer"}"""));
        Assert.False(Compiled.Schema("""{"$ref": "a.json"}""", registry).Judge("\"x\"").IsValid);
        Add(registry, "a.json", """{"type": "string"}""");
        Assert.True(Compiled.Schema("""{"$ref": "a.json"}""", registry).Judge("\"x\"").IsValid);
    }

    [Fact]
    public void Documents_that_refer_to_each_other_compile()
    {
        var registry = Registry(("a.json", """{"items": {"$ref": "b.json"}}"""), ("b.json", """{"items": {"$ref": "a.json"}, "maxItems": 1}"""));
        Assert.Equal("/0", Assert.Single(Compiled.Schema("""{"$ref": "a.json"}""", registry).Judge("[[[1, 2, 3], 2]]").Errors).InstancePointer);
    }

    [Fact]
    public void A_document_that_is_no_schema_is_a_problem_only_once_it_is_referred_to()
    {
        var registry = Registry(("a.json", "[]"));
        Assert.Empty(Compiled.Try("{}", registry).Problems);
        Assert.Equal("a.json", Assert.Single(Compiled.Try("""{"$ref": "a.json"}""", registry).Problems).File.Path);
    }

    [Fact]
    public void A_schema_in_yaml_compiles_as_in_json()
    {
        var document = Compiled.Yaml("type: object\nproperties:\n  port: {type: integer, maximum: 65_535}\n", "schema.yaml");
        var problem = Assert.Single(JsonSchema.Compile(document.File, document.Root!, cancellationToken: TestContext.Current.CancellationToken).Problems);
        Assert.Equal("3:34 65_535", Marked.Place(document.File, problem.Span));
    }

    private static void AssertProblem(string marked, string message, bool isStart = false)
    {
        var schema = new Marked(marked);
        var compilation = Compiled.Try(schema.Text);
        Assert.Null(compilation.Schema);
        var problem = Assert.Single(compilation.Problems);
        Assert.Equal(message, isStart ? problem.Message.Substring(0, message.Length) : problem.Message);
        Assert.Equal(Assert.Single(schema.Places), Marked.Place(problem.File, problem.Span));
    }

    private static void AssertCompiles(string text)
    {
        var document = Compiled.Json(text);
        if (document.Root is { } root)
        {
            var compilation = JsonSchema.Compile(document.File, root, cancellationToken: TestContext.Current.CancellationToken);
            Assert.NotEqual(compilation.Schema is null, compilation.Problems.Length == 0);
            Assert.All(compilation.Problems, problem => Assert.InRange(problem.Span.End, problem.Span.Start, text.Length));
            _ = compilation.Schema?.Judge(root).Errors;
        }
    }

    private static IEnumerable<TextSpan> Spans(ConfigNode node) =>
        node.Members().Select(m => m.Value).Concat(node.Items()).SelectMany(Spans).Prepend(node.Span);

    private static SchemaRegistry Registry(params (string Uri, string Text)[] documents)
    {
        var registry = new SchemaRegistry();
        foreach (var (uri, text) in documents)
        {
            Add(registry, uri, text);
        }

        return registry;
    }

    private static void Add(SchemaRegistry registry, string uri, string text)
    {
        var document = Compiled.Json(text, uri);
        registry.Add(uri, document.File, document.Root!);
    }
}
