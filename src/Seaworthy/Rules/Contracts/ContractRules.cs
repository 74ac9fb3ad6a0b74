namespace Seaworthy.Rules.Contracts;

/// <summary>SEA10xx: what the configuration gives against what the code needs.</summary>
internal static class ContractRules
{
    public static readonly Rule[] All =
    [
        new RequiredKeyMissing(),
        new RequiredValueEmpty(),
        new ValueNotConvertible(),
        new ConstraintViolated(),
        new NullOnMember(),
        new DurationReadAsDays(),
        new ElementDropped(),
        new MeaninglessValue(),
        new MisspeltKey(),
        new UnknownKeyThrows(),
        new UnknownKeyUnderSection(),
        new MisspeltRead(),
        new ReadFoundNowhere(),
        new MisspeltOverride(),
        new UnknownOverride(),
    ];
}
