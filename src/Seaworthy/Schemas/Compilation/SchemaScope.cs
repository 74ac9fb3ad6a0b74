namespace Seaworthy.Schemas.Compilation;

/// <summary>A resource as dynamic references see it in one compiled schema: its dynamic anchors; the empty name is a recursive anchor.</summary>
internal sealed class SchemaScope
{
    public Dictionary<string, Subschema> Anchors { get; } = new(StringComparer.Ordinal);
}
