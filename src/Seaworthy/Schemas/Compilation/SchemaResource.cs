using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Schemas.Compilation;

/// <summary>A schema that has an identifier of its own: a document, or a part of one with <c>$id</c>.</summary>
internal sealed class SchemaResource(string uri, SourceFile file, ConfigNode root, string pointer, DialectChoice choice, SchemaDocument document)
{
    public string Uri { get; } = uri;

    public SourceFile File { get; } = file;

    public ConfigNode Root { get; } = root;

    /// <summary>Where it starts in its document.</summary>
    public string Pointer { get; } = pointer;

    public SchemaDialect Dialect { get; } = choice.Dialect;

    public Vocabularies Vocabularies { get; } = choice.Vocabularies;

    /// <summary>What it demands and this evaluator lacks, as a sentence; null as a rule.</summary>
    public string? Unsupported { get; } = choice.Unsupported;

    public SchemaDocument Document { get; } = document;

    public Dictionary<string, SchemaPlace> Anchors { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SchemaPlace> DynamicAnchors { get; } = new(StringComparer.Ordinal);

    /// <summary><c>$recursiveAnchor: true</c> of draft 2019-09.</summary>
    public bool IsRecursive { get; set; }
}
