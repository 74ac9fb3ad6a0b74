using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>Recognises the types of Microsoft.Extensions by name and namespace.</summary>
internal static class ConfigurationSymbols
{
    public const string AbstractionsAssembly = "Microsoft.Extensions.Configuration.Abstractions";
    private const string Configuration = "Microsoft.Extensions.Configuration";
    private static readonly ConditionalWeakTable<Compilation, object> References = new();
    private static readonly object Yes = new();
    private static readonly object No = new();
    private const string Options = "Microsoft.Extensions.Options";

    /// <summary>True when the project can read configuration at all.</summary>
    public static bool AreReferenced(Compilation compilation) => ReferenceEquals(References.GetValue(compilation, Look), Yes);

    public static bool IsConfiguration(ITypeSymbol? type) => type is not null && Is(type, "IConfiguration", Configuration);

    public static bool IsSection(ITypeSymbol? type) => type is not null && Is(type, "IConfigurationSection", Configuration);

    public static bool IsBuilder(ITypeSymbol? type) => type is not null && Is(type, "IConfigurationBuilder", Configuration);

    /// <summary>A sequence of sections, as GetChildren returns it and LINQ passes it on.</summary>
    public static bool IsSections(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsSection(array.ElementType),
        INamedTypeSymbol named => Element(named) is { } element && IsSection(element),
        _ => false,
    };

    public static bool IsOptionsBuilder(ITypeSymbol? type) => type is not null && IsNamed(type, "OptionsBuilder", Options);

    public static bool IsValidateOptions(ITypeSymbol type) => IsNamed(type, "IValidateOptions", Options);

    public static bool InConfiguration(ISymbol symbol) => InNamespace(symbol.ContainingType, Configuration);

    public static bool IsNamed(ITypeSymbol type, string name, string space) => type.Name == name && InNamespace(type, space);

    public static bool InNamespace(ITypeSymbol? type, string space) => type?.ContainingNamespace is { } own && Matches(own, space);

    public static bool HasAttribute(ISymbol symbol, string name, string space) =>
        symbol.GetAttributes().Any(a => a.AttributeClass is { } type && IsNamed(type, name, space));

    private static object Look(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(a => a.Name == AbstractionsAssembly) ? Yes : No;

    private static ITypeSymbol? Element(INamedTypeSymbol type)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
        {
            return type.TypeArguments[0];
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

    private static bool Is(ITypeSymbol type, string name, string space)
    {
        if (IsNamed(type, name, space))
        {
            return true;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            if (IsNamed(implemented, name, space))
            {
                return true;
            }
        }

        return type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(c => c is not ITypeParameterSymbol && Is(c, name, space));
    }

    private static bool Matches(INamespaceSymbol own, string space)
    {
        var end = space.Length;
        var current = own;
        while (!current.IsGlobalNamespace)
        {
            var name = current.Name;
            var start = end - name.Length;
            if (start < 0 || string.CompareOrdinal(space, start, name, 0, name.Length) != 0)
            {
                return false;
            }

            current = current.ContainingNamespace;
            if (start == 0)
            {
                return current.IsGlobalNamespace;
            }

            if (space[start - 1] != '.')
            {
                return false;
            }

            end = start - 1;
        }

        return false;
    }
}
