using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>Names types the way the contract's definitions are named: <c>Space.Outer.Type(Argument)</c>, all legal in a reference.</summary>
internal static class TypeNames
{
    public static string Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Of(array.ElementType) + "*",
        INamedTypeSymbol named => Prefix(named) + named.Name + Arguments(named),
        _ => type.Name,
    };

    private static string Prefix(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? Of(outer) + "."
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." : "";

    private static string Arguments(INamedTypeSymbol type) =>
        type.TypeArguments.Length == 0 ? "" : "(" + string.Join(",", type.TypeArguments.Select(Of)) + ")";
}
