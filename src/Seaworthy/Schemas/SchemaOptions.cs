namespace Seaworthy.Schemas;

/// <summary>How a schema is compiled.</summary>
internal sealed record SchemaOptions
{
    public static SchemaOptions Default { get; } = new();

    /// <summary>The dialect of a schema that names none with <c>$schema</c>.</summary>
    public SchemaDialect DefaultDialect { get; init; } = SchemaDialect.Draft202012;

    /// <summary>Whether <c>format</c> is checked; null leaves it to the vocabularies of the schema, which as a rule only annotate.</summary>
    public bool? AssertFormats { get; init; }
}
