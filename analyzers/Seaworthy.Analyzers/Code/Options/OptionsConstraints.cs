using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Code.Options;

/// <summary>What an options type demands of its values by attributes, and which of it validation by attributes never sees.</summary>
/// <param name="Declared">The type itself or one below it carries constraints.</param>
/// <param name="Unreached">The first property with constraints below it that carries no attribute which leads there.</param>
internal sealed record OptionsConstraints(bool Declared, UnreachedProperty? Unreached)
{
    private const int Deepest = 8;

    public static readonly OptionsConstraints None = new(false, null);

    /// <summary>The constraints of an options type; nothing where the compilation has no annotations.</summary>
    public static OptionsConstraints Of(INamedTypeSymbol options, Annotations annotations) =>
        annotations.Validation is null ? None : Of(options, annotations, new Dictionary<INamedTypeSymbol, OptionsConstraints>(SymbolEqualityComparer.Default), 0);

    private static OptionsConstraints Of(INamedTypeSymbol type, Annotations annotations, Dictionary<INamedTypeSymbol, OptionsConstraints> seen, int depth)
    {
        if (depth > Deepest)
        {
            return None;
        }

        if (seen.TryGetValue(type, out var known))
        {
            return known;
        }

        // A type that contains itself meets this entry and ends there.
        seen[type] = None;
        var declared = HasValidation(type, annotations);
        UnreachedProperty? unreached = null;
        foreach (var property in Properties(type))
        {
            declared |= HasValidation(property, annotations);
            var element = ElementOf(property.Type);
            if ((element ?? property.Type) is not INamedTypeSymbol below || !IsOwn(below))
            {
                continue;
            }

            var inner = Of(below, annotations, seen, depth + 1);
            declared |= inner.Declared;
            if (unreached is null && inner.Declared)
            {
                unreached = annotations.Lead(property, element is not null) ? inner.Unreached : new UnreachedProperty(property, below, element is not null);
            }
        }

        return seen[type] = new OptionsConstraints(declared, unreached);
    }

    private static bool HasValidation(ISymbol symbol, Annotations annotations)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (annotations.IsConstraint(attribute.AttributeClass))
            {
                return true;
            }
        }

        return symbol is INamedTypeSymbol type && annotations.IsValidatable(type);
    }

    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null } property)
                {
                    yield return property;
                }
            }
        }
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType;
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return null;
        }

        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence)
        {
            return sequence.TypeArguments[0];
        }

        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            {
                return implemented.TypeArguments[0];
            }
        }

        return null;
    }

    // Types of the platform carry no constraints of the team's.
    private static bool IsOwn(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.SpecialType != SpecialType.None)
        {
            return false;
        }

        var root = type.ContainingNamespace;
        while (root is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            root = root.ContainingNamespace;
        }

        return root?.Name is not ("System" or "Microsoft");
    }
}
