using Seaworthy.Documents;
using Seaworthy.Schemas;
using Seaworthy.Text;

namespace Seaworthy.Tests.Schemas;

/// <summary>Schemas and instances out of text.</summary>
internal static class SchemaText
{
    public static ConfigNode Json(string text, string path = "instance.json")
    {
        var document = JsonReader.Read(new SourceFile(path, text), JsonDialect.General);
        Assert.Empty(document.Errors.Select(e => e.Message));
        return document.Root!;
    }

    public static ConfigNode Yaml(string text)
    {
        var document = YamlReader.Read(new SourceFile("instance.yaml", text));
        Assert.Empty(document.Errors.Select(e => e.Message));
        return document.Root!;
    }

    public static JsonSchema Compile(string schema, SchemaRegistry? registry = null)
    {
        var compilation = Try(schema, registry);
        Assert.Empty(compilation.Problems.Select(p => p.Message));
        return compilation.Schema!;
    }

    public static SchemaCompilation Try(string schema, SchemaRegistry? registry = null)
    {
        var file = new SourceFile("schema.json", schema);
        return JsonSchema.Compile(file, JsonReader.Read(file, JsonDialect.General).Root ?? new ObjectNode([], default), registry);
    }

    public static SchemaResult Evaluate(string schema, string instance) => Compile(schema).Evaluate(Json(instance));

    /// <summary>The only message.</summary>
    public static string Message(string schema, string instance) => Assert.Single(Evaluate(schema, instance).Errors).Message;

    /// <summary>The text an error points at.</summary>
    public static string At(string text, SchemaError error) => text.Substring(error.Span.Start, error.Span.Length);
}
