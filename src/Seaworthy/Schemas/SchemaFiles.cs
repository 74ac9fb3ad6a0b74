using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Schemas;

/// <summary>The schema documents handed over for a run, by their paths. Each is read once and compiled once.</summary>
internal sealed class SchemaFiles
{
    public static readonly SchemaFiles None = new([], CancellationToken.None);

    private readonly Dictionary<string, ConfigDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaCompilation> _compiled = new(StringComparer.Ordinal);

    public SchemaFiles(IReadOnlyList<SourceFile> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            var document = Read(file, cancellationToken);
            _documents[file.Path] = document;
            if (document is { Root: { } root, Errors.Length: 0 })
            {
                Registry.Add(file.Path, file, root);
            }
        }
    }

    /// <summary>What references may lead to.</summary>
    public SchemaRegistry Registry { get; } = new();

    /// <summary>Reads a schema as its name says: YAML, or JSON with anything at its top.</summary>
    public static ConfigDocument Read(SourceFile file, CancellationToken cancellationToken) =>
        file.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
            ? YamlReader.Read(file, cancellationToken)
            : JsonReader.Read(file, JsonDialect.General, cancellationToken);

    /// <summary>The document a file's reference leads to; null when it was not handed over.</summary>
    public ConfigDocument? Find(SourceFile from, string reference) =>
        _documents.TryGetValue(SchemaReferences.Resolve(from, reference), out var document) ? document : null;

    /// <summary>The schema in a document, compiled.</summary>
    public SchemaCompilation Compile(ConfigDocument document, CancellationToken cancellationToken)
    {
        if (!_compiled.TryGetValue(document.File.Path, out var compilation))
        {
            var problems = document.Errors.Select(error => new SchemaProblem(document.File, error.Span, "It does not parse: " + error.Message)).ToArray();
            _compiled[document.File.Path] = compilation = problems.Length > 0 || document.Root is null
                ? new SchemaCompilation(null, problems.Length > 0 ? problems : [new SchemaProblem(document.File, default, "The schema is empty")])
                : JsonSchema.Compile(document.File, document.Root, Registry, cancellationToken: cancellationToken);
        }

        return compilation;
    }
}
