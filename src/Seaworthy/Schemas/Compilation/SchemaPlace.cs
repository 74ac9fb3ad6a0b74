using Seaworthy.Documents;

namespace Seaworthy.Schemas.Compilation;

/// <summary>A subschema in its document.</summary>
/// <param name="Node">The subschema.</param>
/// <param name="Resource">The resource it belongs to, whose identifier is the base of its references.</param>
/// <param name="Pointer">The JSON Pointer to it from the start of the document.</param>
internal sealed record SchemaPlace(ConfigNode Node, SchemaResource Resource, string Pointer);
