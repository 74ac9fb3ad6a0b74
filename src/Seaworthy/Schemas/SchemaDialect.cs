namespace Seaworthy.Schemas;

/// <summary>The drafts of JSON Schema, in the order they appeared.</summary>
internal enum SchemaDialect
{
    Draft4,
    Draft6,
    Draft7,
    Draft201909,
    Draft202012,
}
