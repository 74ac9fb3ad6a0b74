namespace Seaworthy.Schemas;

/// <summary>A compiled schema, or the reasons why there is none.</summary>
internal sealed record SchemaCompilation(JsonSchema? Schema, SchemaProblem[] Problems);
