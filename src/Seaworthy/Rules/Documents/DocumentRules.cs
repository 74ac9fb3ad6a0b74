namespace Seaworthy.Rules.Documents;

/// <summary>SEA0xxx: documents and policy.</summary>
internal static class DocumentRules
{
    public static readonly Rule[] All =
    [
    ];
}
