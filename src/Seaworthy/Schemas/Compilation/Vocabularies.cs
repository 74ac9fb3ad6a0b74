namespace Seaworthy.Schemas.Compilation;

/// <summary>Which keywords of a dialect are in force; a custom meta-schema chooses with <c>$vocabulary</c>.</summary>
[Flags]
internal enum Vocabularies
{
    Core = 1,
    Applicator = 2,
    Unevaluated = 4,
    Validation = 8,
    FormatAnnotation = 16,
    FormatAssertion = 32,
    Other = 64,

    /// <summary>What the standard meta-schemas name, and all that older drafts know.</summary>
    Standard = Core | Applicator | Unevaluated | Validation | FormatAnnotation | Other,
}
