using NJsonSchema;
using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Tool.Tests.Support;

/// <summary>A JSON Schema that others read our reports by.</summary>
internal static class PublishedSchema
{
    /// <summary>What breaks the schema, one line each.</summary>
    public static async Task<string[]> Violations(string schemaFile, string json)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Schemas", schemaFile), TestContext.Current.CancellationToken);
        var own = Own(schemaFile, text, json);
        // The evaluator follows references into "definitions" alone, the older name of "$defs".
        var schema = await JsonSchema.FromJsonAsync(text.Replace("$defs", "definitions", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        return [.. own, .. schema.Validate(json).Select(e => $"{e.Path}: {e.Kind}")];
    }

    // Our own evaluator sees what the other one passes over, among others const and required beside $ref.
    private static string[] Own(string schemaFile, string text, string json)
    {
        var file = new SourceFile(schemaFile, text);
        var compilation = Seaworthy.Schemas.JsonSchema.Compile(file, JsonReader.Read(file, JsonDialect.General).Root!);
        Assert.Empty(compilation.Problems);
        return [.. compilation.Schema!.Evaluate(JsonReader.Read(new SourceFile("report.json", json), JsonDialect.General).Root!).Errors.Select(e => $"{e.KeyPath}: {e.Message}")];
    }
}
