namespace Seaworthy.Policies;

/// <summary>Grammars of single values.</summary>
internal enum TextFormat
{
    /// <summary><c>YYYY-MM-DD</c>.</summary>
    Date,

    /// <summary>ISO 8601: <c>P30D</c>, <c>PT1H30M</c>.</summary>
    Duration,

    /// <summary>Five fields, UTC.</summary>
    Cron,

    /// <summary>An address range with its prefix length.</summary>
    Cidr,
}
