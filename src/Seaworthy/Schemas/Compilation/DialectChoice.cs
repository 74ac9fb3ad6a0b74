namespace Seaworthy.Schemas.Compilation;

/// <summary>What <c>$schema</c> selects.</summary>
/// <param name="Dialect">The draft.</param>
/// <param name="Vocabularies">The keywords in force.</param>
/// <param name="Unsupported">What the schema demands and this evaluator lacks, as a sentence; null as a rule.</param>
internal sealed record DialectChoice(SchemaDialect Dialect, Vocabularies Vocabularies, string? Unsupported = null);
