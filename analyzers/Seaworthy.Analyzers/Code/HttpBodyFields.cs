using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Code;

/// <summary>The flags of HttpLoggingFields that log bodies, read from the enumeration itself.</summary>
internal sealed class HttpBodyFields
{
    private readonly INamedTypeSymbol _fields;
    private readonly long _bodies;

    private HttpBodyFields(INamedTypeSymbol fields, long bodies)
    {
        _fields = fields;
        _bodies = bodies;
    }

    public static HttpBodyFields? Of(WellKnownTypes types) =>
        types["Microsoft.AspNetCore.HttpLogging.HttpLoggingFields"] is { } fields
            ? new HttpBodyFields(fields, Value(fields, "RequestBody") | Value(fields, "ResponseBody"))
            : null;

    /// <summary>The operation is a constant of the enumeration with a body flag.</summary>
    public bool Holds(IOperation operation) =>
        SymbolEqualityComparer.Default.Equals(operation.Type, _fields)
        && operation.ConstantValue is { HasValue: true, Value: IConvertible value }
        && (value.ToInt64(CultureInfo.InvariantCulture) & _bodies) != 0;

    private static long Value(INamedTypeSymbol fields, string name) =>
        fields.GetMembers(name) is [IFieldSymbol { ConstantValue: IConvertible value }, ..] ? value.ToInt64(CultureInfo.InvariantCulture) : 0;
}
