namespace Seaworthy.Contracts;

/// <summary>What the code makes of a value: the type a member or a read has.</summary>
internal enum ContractKind : byte
{
    /// <summary>Not known, or a type whose conversion is its own affair: nothing is claimed.</summary>
    Any,

    /// <summary>A name above bound or read keys; no type is bound there.</summary>
    Section,

    String,
    Bool,
    Byte,
    SByte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Int128,
    UInt128,
    Half,
    Single,
    Double,
    Decimal,
    Char,
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    TimeSpan,
    Guid,
    Uri,
    Version,
    CultureInfo,
    Bytes,
    Enum,
    Object,
    List,
    Dictionary,
}
