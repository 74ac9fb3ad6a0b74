namespace Seaworthy.Analyzers.Code;

/// <summary>Categories of the code rules; the same words as the engine's families.</summary>
internal static class RuleFamily
{
    public const string Contract = "contract and environments";
    public const string Secrets = "secrets";
    public const string Transport = "transport security";
    public const string Network = "network exposure";
    public const string Access = "access control";
    public const string Data = "data protection";
    public const string Observability = "observability";
    public const string Availability = "availability and recovery";
    public const string Delivery = "delivery and governance";
}
