namespace Seaworthy.Documents;

/// <summary>What a JSON file may hold at its top.</summary>
internal enum JsonDialect
{
    /// <summary>As the .NET configuration provider reads it: the top level must be an object.</summary>
    Configuration,

    /// <summary>Any value at the top; comments and trailing commas as in configuration.</summary>
    General,
}
