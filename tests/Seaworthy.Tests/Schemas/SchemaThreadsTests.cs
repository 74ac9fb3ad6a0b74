using CsCheck;
using Seaworthy.Schemas;

namespace Seaworthy.Tests.Schemas;

/// <summary>A compiled schema is shared by threads, and verdicts cost no memory.</summary>
public sealed class SchemaThreadsTests
{
    private const string Service = """
        {
          "type": "object",
          "properties": {
            "name": {"type": "string", "pattern": "^[a-z][a-z0-9-]*$", "minLength": 2, "maxLength": 40},
            "port": {"$ref": "#/$defs/port"},
            "hosts": {"items": {"type": "string", "format": "hostname"}, "uniqueItems": true, "contains": {"const": "localhost"}},
            "level": {"enum": ["debug", "information", "warning", "error", "critical", "none"]},
            "listen": {"oneOf": [
              {"properties": {"kind": {"const": "tcp"}, "port": {"$ref": "#/$defs/port"}}, "required": ["kind", "port"]},
              {"properties": {"kind": {"const": "pipe"}, "name": {"type": "string"}}, "required": ["kind", "name"]},
              {"properties": {"kind": {"const": "unix"}, "path": {"type": "string"}}, "required": ["kind", "path"]}]},
            "ratio": {"anyOf": [{"type": "string"}, {"type": "number", "minimum": 0, "exclusiveMaximum": 1.5, "multipleOf": 0.25}]},
            "inner": {"$ref": "#"}
          },
          "patternProperties": {"^x-": {"type": ["string", "null", "boolean"]}},
          "propertyNames": {"maxLength": 20, "pattern": "^[a-z]"},
          "dependentRequired": {"port": ["name"]},
          "if": {"required": ["port"]}, "then": {"minProperties": 2},
          "not": {"required": ["forbidden"]},
          "required": ["name"],
          "additionalProperties": false,
          "$defs": {"port": {"type": "integer", "minimum": 1, "maximum": 65535}}
        }
        """;

    private const string Unevaluated = """
        {"allOf": [{"properties": {"a": {"type": "integer"}}}, {"anyOf": [{"properties": {"b": true}, "required": ["b"]}, {"properties": {"c": {"prefixItems": [true]}}}]}],
         "properties": {"c": {"contains": {"type": "string"}, "unevaluatedItems": {"type": "integer"}}}, "unevaluatedProperties": false}
        """;

    private const string Tree = """
        {"$id": "https://example.org/strict", "$dynamicAnchor": "node", "$ref": "tree", "unevaluatedProperties": false, "$defs": {
            "tree": {"$id": "tree", "$dynamicAnchor": "node", "type": "object", "properties": {"data": true, "children": {"type": "array", "items": {"$dynamicRef": "#node"}}}}}}
        """;

    private static readonly SchemaOptions WithFormats = new() { AssertFormats = true };

    [Fact]
    public async Task One_schema_gives_eight_threads_the_verdicts_it_gives_one()
    {
        var schema = Compiled.Schema(Service, options: WithFormats);
        var instances = Enumerable.Range(0, 500).Select(n => Compiled.Json(Instance(n)).Root!).ToArray();
        var expected = Array.ConvertAll(instances, instance => Describe(schema.Judge(instance)));
        Assert.Contains("", expected);
        Assert.True(expected.Distinct().Count() > 5);

        var fresh = Compiled.Schema(Service, options: WithFormats);
        using var start = new Barrier(8);
        var runs = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return Array.ConvertAll(instances, instance => Describe(fresh.Judge(instance)));
            }, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        Assert.All(await Task.WhenAll(runs), verdicts => Assert.Equal(expected, verdicts));
    }

    [Fact]
    public void Any_schema_gives_threads_equal_verdicts() =>
        Gen.Select(Values.Schema(3), Values.Value(3).Array[4]).Sample((text, values) =>
        {
            var schema = Compiled.Schema(text);
            var instances = Array.ConvertAll(values, value => Compiled.Json(Values.ToJson(value)).Root!);
            var expected = Array.ConvertAll(instances, instance => Describe(schema.Judge(instance)));
            var verdicts = new string[16][];
            Parallel.For(0, verdicts.Length, n => verdicts[n] = Array.ConvertAll(instances, instance => Describe(schema.Judge(instance))));
            Assert.All(verdicts, found => Assert.Equal(expected, found));
        }, iter: 300);

    [Fact]
    public async Task One_registry_serves_threads_that_compile_at_once()
    {
        var registry = new SchemaRegistry();
        for (var n = 0; n < 20; n++)
        {
            var document = Compiled.Json($$"""{"$id": "https://example.org/{{n}}", "items": {"$ref": "{{(n + 1) % 20}}"}, "maxItems": {{n + 1}} }""", $"{n}.json");
            registry.Add($"https://example.org/{n}", document.File, document.Root!);
        }

        using var start = new Barrier(8);
        var runs = Enumerable.Range(0, 8).Select(n => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return Compiled.Schema($$"""{"$ref": "https://example.org/{{n}}"}""", registry).Judge("[[[], [], []], []]").IsValid;
            }, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        var verdicts = await Task.WhenAll(runs);
        Assert.Equal(Enumerable.Range(0, 8).Select(n => n > 0), verdicts);
    }

    [Theory]
    [InlineData(Service, """{"name": "web"}""")]
    [InlineData(Service, """{"name": "web", "port": 8080, "hosts": ["localhost", "a.example", "b.example"], "level": "warning", "ratio": 1.25, "x-note": null}""")]
    [InlineData(Service, """{"name": "web", "listen": {"kind": "pipe", "name": "p"}, "ratio": "high", "inner": {"name": "deep", "inner": {"name": "deeper", "port": 1e3}}}""")]
    [InlineData(Service, """{"name": "web", "hosts": ["localhost", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"]}""")]
    [InlineData(Unevaluated, """{"a": 1, "b": {}}""")]
    [InlineData(Unevaluated, """{"a": 1, "c": ["x", 2, "y", 3]}""")]
    [InlineData(Tree, """{"data": 1, "children": [{"children": []}, {"data": {"children": 7}}]}""")]
    [InlineData("""{"items": {"enum": [1.5, "a", "b", [1, {"k": null}], {"x": 1, "y": [2]}]}}""", """["b", 15e-1, {"y": [2.0], "x": 1}, [1, {"k": null}]]""")]
    public void A_warm_verdict_on_a_valid_instance_allocates_nothing(string schema, string instance)
    {
        var compiled = Compiled.Schema(schema);
        var root = Compiled.Json(instance).Root!;
        Assert.True(compiled.IsValid(root, TestContext.Current.CancellationToken));
        Assert.Equal(0, Allocated(compiled, root));
    }

    [Theory]
    [InlineData(Service, """{"name": "web", "prot": 1}""")]
    [InlineData(Service, """{"name": "WEB", "hosts": ["a", "a"], "ratio": 7, "listen": {"kind": "tcp"}}""")]
    [InlineData(Unevaluated, """{"a": 1, "b": {}, "d": 2}""")]
    [InlineData(Tree, """{"children": [{"daat": 1}]}""")]
    public void A_warm_verdict_on_an_invalid_instance_allocates_nothing(string schema, string instance)
    {
        var compiled = Compiled.Schema(schema);
        var root = Compiled.Json(instance).Root!;
        Assert.False(compiled.IsValid(root, TestContext.Current.CancellationToken));
        Assert.Equal(0, Allocated(compiled, root));
    }

    // The least of several rounds: tiered compilation may allocate on the thread in any of them.
    private static long Allocated(JsonSchema schema, Seaworthy.Documents.ConfigNode root)
    {
        var least = long.MaxValue;
        for (var round = 0; round < 20; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 50; i++)
            {
                schema.IsValid(root, CancellationToken.None);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static string Instance(int n) => (n % 7) switch
    {
        0 => $"{{\"name\": \"web-{n}\", \"port\": {n * 200}}}",
        1 => $"{{\"name\": \"web\", \"listen\": {{\"kind\": \"{(n % 2 == 0 ? "tcp" : "unix")}\", \"path\": \"p\"}}}}",
        2 => $"{{\"name\": \"web\", \"hosts\": [\"localhost\", \"h{n}\", \"h{n % 20}\"]}}",
        3 => $"{{\"name\": \"web\", \"ratio\": {n}e-2, \"level\": \"{(n % 2 == 0 ? "debug" : "debgu")}\"}}",
        4 => $"{{\"nmae\": \"web\", \"inner\": {Instance(n / 7)}}}",
        5 => "{\"name\": \"web\", \"inner\": " + Instance(n / 7) + "}",
        _ => $"[{n}]",
    };

    private static string Describe(SchemaResult result) =>
        string.Join("\n", result.Errors.Select(e => $"{e.Keyword} {e.Message} {e.Span} {e.InstancePointer} {e.SchemaLocation}")) + result.Incomplete;
}
