namespace Seaworthy.Rules.Environments;

/// <summary>SEA1xxx: contract and environments.</summary>
internal static class EnvironmentRules
{
    public static readonly Rule[] All =
    [
    ];
}
