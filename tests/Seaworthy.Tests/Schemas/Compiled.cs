using Seaworthy.Documents;
using Seaworthy.Schemas;
using Seaworthy.Text;

namespace Seaworthy.Tests.Schemas;

/// <summary>Short ways to compile schemas and to judge instances in tests.</summary>
internal static class Compiled
{
    public static ConfigDocument Json(string text, string path = "instance.json") =>
        JsonReader.Read(new SourceFile(path, text), JsonDialect.General, TestContext.Current.CancellationToken);

    public static ConfigDocument Yaml(string text, string path = "instance.yaml") =>
        YamlReader.Read(new SourceFile(path, text), TestContext.Current.CancellationToken);

    public static SchemaCompilation Try(string schema, SchemaRegistry? registry = null, SchemaOptions? options = null, string path = "schema.json")
    {
        var document = Json(schema, path);
        Assert.NotNull(document.Root);
        return JsonSchema.Compile(document.File, document.Root, registry, options, TestContext.Current.CancellationToken);
    }

    public static JsonSchema Schema(string schema, SchemaRegistry? registry = null, SchemaOptions? options = null, string path = "schema.json")
    {
        var compilation = Try(schema, registry, options, path);
        Assert.Empty(compilation.Problems);
        return compilation.Schema!;
    }

    /// <summary>The verdict with all its errors, once it agrees with the verdict alone.</summary>
    public static SchemaResult Judge(this JsonSchema schema, ConfigNode instance)
    {
        var result = schema.Evaluate(instance, TestContext.Current.CancellationToken);
        Assert.Equal(schema.IsValid(instance, TestContext.Current.CancellationToken), result.IsValid);
        return result;
    }

    public static SchemaResult Judge(this JsonSchema schema, string instance) => schema.Judge(Json(instance).Root!);

    /// <summary>The one error of an instance.</summary>
    public static SchemaError Error(string schema, string instance, SchemaOptions? options = null) => Assert.Single(Schema(schema, options: options).Judge(instance).Errors);
}
