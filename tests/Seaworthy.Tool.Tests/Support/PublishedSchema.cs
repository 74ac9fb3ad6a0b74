using NJsonSchema;

namespace Seaworthy.Tool.Tests.Support;

/// <summary>A JSON Schema that others read our reports by.</summary>
internal static class PublishedSchema
{
    /// <summary>What breaks the schema, one line each.</summary>
    public static async Task<string[]> Violations(string schemaFile, string json)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Schemas", schemaFile), TestContext.Current.CancellationToken);
        // The evaluator follows references into "definitions" alone, the older name of "$defs".
        var schema = await JsonSchema.FromJsonAsync(text.Replace("$defs", "definitions", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        return [.. schema.Validate(json).Select(e => $"{e.Path}: {e.Kind}")];
    }
}
