using Seaworthy.Schemas;

namespace Seaworthy.Tests.Schemas;

/// <summary>A compiled schema is immutable: threads share it, and a yes costs no memory.</summary>
public sealed class SchemaThreadsTests
{
    private const string Schema = """
        {
          "type": "object", "required": ["a"],
          "properties": { "a": { "oneOf": [{ "type": "integer", "multipleOf": 3 }, { "type": "string", "pattern": "^x+y$", "minLength": 2 }] }, "l": { "items": { "enum": ["p", "q", 1] }, "uniqueItems": true, "contains": { "const": "p" } } },
          "patternProperties": { "^n-": { "$ref": "#" } },
          "unevaluatedProperties": { "type": "null" }
        }
        """;

    private static readonly string[] Instances =
    [
        """{ "a": 9 }""", """{ "a": "xxy", "l": ["p", 1] }""", """{ "a": 3, "n-b": { "a": 6, "n-c": { "a": "xy" } }, "z": null }""",
        """{ "a": 4 }""", """{ "l": [] }""", """{ "a": 3, "l": ["p", "p"] }""", """{ "a": 3, "n-b": {} }""", """[]""",
    ];

    [Fact]
    public async Task Threads_come_to_the_same_verdicts_and_findings()
    {
        var schema = SchemaText.Compile(Schema);
        var nodes = Instances.Select(i => SchemaText.Json(i)).ToArray();
        var alone = nodes.Select(n => Words(schema, n)).ToArray();
        await Parallel.ForAsync(0, 2_000, TestContext.Current.CancellationToken, (i, _) =>
        {
            Assert.Equal(alone[i % nodes.Length], Words(schema, nodes[i % nodes.Length]));
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public void A_verdict_on_a_valid_instance_allocates_nothing()
    {
        var schema = SchemaText.Compile(Schema);
        var nodes = Instances.Take(3).Select(i => SchemaText.Json(i)).ToArray();
        Assert.All(nodes, n => Assert.True(schema.IsValid(n, TestContext.Current.CancellationToken)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            foreach (var node in nodes)
            {
                schema.IsValid(node, TestContext.Current.CancellationToken);
            }
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Words(JsonSchema schema, Seaworthy.Documents.ConfigNode node) =>
        schema.IsValid(node) + string.Join('|', schema.Evaluate(node).Errors.Select(e => e.InstancePointer + e.Message));
}
