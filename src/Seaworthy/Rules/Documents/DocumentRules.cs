namespace Seaworthy.Rules.Documents;

/// <summary>SEA0xxx: documents and policy.</summary>
internal static class DocumentRules
{
    public static readonly Rule[] All =
    [
        new SyntaxErrors(),
        new DuplicateKeys(),
        new VariableTwice(),
        new SchemaBreaks(),
        new FileBreaksSchema(),
        new UnknownNames(),
        new DescriptorDisagreement(),
        new SuppressionWithoutReason(),
        new ExpiredSuppression(),
        new UnusedSuppression(),
        new IncompleteResult(),
    ];
}
