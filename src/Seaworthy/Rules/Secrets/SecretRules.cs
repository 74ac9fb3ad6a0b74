namespace Seaworthy.Rules.Secrets;

/// <summary>SEA2xxx: secrets and secret references.</summary>
internal static class SecretRules
{
    public static readonly Rule[] All =
    [
    ];
}
