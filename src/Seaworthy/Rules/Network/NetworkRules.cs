namespace Seaworthy.Rules.Network;

/// <summary>SEA4xxx: network exposure.</summary>
internal static class NetworkRules
{
    public static readonly Rule[] All =
    [
    ];
}
