namespace Seaworthy.Rules.Transport;

/// <summary>SEA3xxx: transport security.</summary>
internal static class TransportRules
{
    public static readonly Rule[] All =
    [
    ];
}
