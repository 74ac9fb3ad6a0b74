using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>
/// Reads JSON as the .NET configuration provider does (comments, trailing commas, depth 64), with the place of every key and value.
/// What the provider refuses becomes an error with its place, and reading goes on behind it.
/// </summary>
internal static class JsonReader
{
    /// <summary>The provider refuses anything nested deeper.</summary>
    internal const int MaxDepth = 64;

    public static ConfigDocument Read(SourceFile file, CancellationToken cancellationToken = default) => Read(file, JsonDialect.Configuration, cancellationToken);

    public static ConfigDocument Read(SourceFile file, JsonDialect dialect, CancellationToken cancellationToken = default)
    {
        var scratch = JsonScratch.Rent();
        var parser = new JsonParser(file.Text, scratch, cancellationToken);
        var root = parser.ReadDocument(dialect);
        scratch.Return();
        return new ConfigDocument(file, DocumentFormat.Json, root is null ? [] : [root], parser.Errors);
    }
}
