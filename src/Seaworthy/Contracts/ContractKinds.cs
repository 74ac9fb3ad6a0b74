namespace Seaworthy.Contracts;

/// <summary>The names of kinds in a contract, and what .NET calls them.</summary>
internal static class ContractKinds
{
    private static readonly Dictionary<string, ContractKind> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["any"] = ContractKind.Any,
        ["string"] = ContractKind.String,
        ["bool"] = ContractKind.Bool,
        ["byte"] = ContractKind.Byte,
        ["sbyte"] = ContractKind.SByte,
        ["int16"] = ContractKind.Int16,
        ["uint16"] = ContractKind.UInt16,
        ["int32"] = ContractKind.Int32,
        ["uint32"] = ContractKind.UInt32,
        ["int64"] = ContractKind.Int64,
        ["uint64"] = ContractKind.UInt64,
        ["int128"] = ContractKind.Int128,
        ["uint128"] = ContractKind.UInt128,
        ["half"] = ContractKind.Half,
        ["single"] = ContractKind.Single,
        ["double"] = ContractKind.Double,
        ["decimal"] = ContractKind.Decimal,
        ["char"] = ContractKind.Char,
        ["datetime"] = ContractKind.DateTime,
        ["datetimeoffset"] = ContractKind.DateTimeOffset,
        ["dateonly"] = ContractKind.DateOnly,
        ["timeonly"] = ContractKind.TimeOnly,
        ["timespan"] = ContractKind.TimeSpan,
        ["guid"] = ContractKind.Guid,
        ["uri"] = ContractKind.Uri,
        ["version"] = ContractKind.Version,
        ["cultureinfo"] = ContractKind.CultureInfo,
        ["bytes"] = ContractKind.Bytes,
        ["enum"] = ContractKind.Enum,
        ["object"] = ContractKind.Object,
        ["list"] = ContractKind.List,
        ["dictionary"] = ContractKind.Dictionary,
    };

    /// <summary>The kind of a name; a name of a later version is <see cref="ContractKind.Any"/>.</summary>
    public static ContractKind Parse(string name) => ByName.TryGetValue(name, out var kind) ? kind : ContractKind.Any;

    /// <summary>Whether a value of it is one text.</summary>
    public static bool IsScalar(this ContractKind kind) => kind is >= ContractKind.String and <= ContractKind.Enum;

    /// <summary>Whether it is a struct in .NET, so that a null becomes its zero.</summary>
    public static bool IsValueType(this ContractKind kind) =>
        kind is (>= ContractKind.Bool and <= ContractKind.Guid) or ContractKind.Enum;

    public static bool IsInteger(this ContractKind kind) => kind is >= ContractKind.Byte and <= ContractKind.UInt128;

    public static bool IsNumber(this ContractKind kind) => kind is >= ContractKind.Byte and <= ContractKind.Decimal;

    /// <summary>As messages call it: the name a C# reader knows.</summary>
    public static string Display(this ContractKind kind) => kind switch
    {
        ContractKind.SByte => "sbyte",
        ContractKind.Int16 => "short",
        ContractKind.UInt16 => "ushort",
        ContractKind.Int32 => "int",
        ContractKind.UInt32 => "uint",
        ContractKind.Int64 => "long",
        ContractKind.UInt64 => "ulong",
        ContractKind.Single => "float",
        ContractKind.Bool or ContractKind.Byte or ContractKind.Char or ContractKind.Decimal or ContractKind.Double or ContractKind.String => kind.ToString().ToLowerInvariant(),
        ContractKind.Bytes => "byte[]",
        _ => kind.ToString(),
    };
}
