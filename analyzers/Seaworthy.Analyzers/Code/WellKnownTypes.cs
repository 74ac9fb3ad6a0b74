using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Code;

/// <summary>Types of one compilation by their metadata names, each looked up once for all rules.</summary>
internal sealed class WellKnownTypes
{
    private static readonly ConditionalWeakTable<Compilation, WellKnownTypes> ByCompilation = new();

    private static readonly HashSet<string> TestFrameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    };

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _byName = new(StringComparer.Ordinal);

    private WellKnownTypes(Compilation compilation)
    {
        _compilation = compilation;
        IsTestProject = compilation.ReferencedAssemblyNames.Any(static a => TestFrameworks.Contains(a.Name));
    }

    /// <summary>Whether the compilation refers to a test framework.</summary>
    public bool IsTestProject { get; }

    /// <summary>The type, or null when this compilation does not know it; generic types with their arity, <c>IList`1</c>.</summary>
    public INamedTypeSymbol? this[string metadataName] => _byName.GetOrAdd(metadataName, Find);

    public static WellKnownTypes Of(Compilation compilation) => ByCompilation.GetValue(compilation, static c => new WellKnownTypes(c));

    /// <summary>Whether a type is another, inherits from it or implements it.</summary>
    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? other)
    {
        if (type is null || other is null)
        {
            return false;
        }

        for (var at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, other))
            {
                return true;
            }
        }

        return other.TypeKind == TypeKind.Interface && type.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, other));
    }

    /// <summary>Those of the named types that this compilation knows.</summary>
    public INamedTypeSymbol[] Known(params string[] metadataNames) => metadataNames.Select(n => this[n]).OfType<INamedTypeSymbol>().ToArray();

    /// <summary>Whether a type is one of the named types, inherits from it or implements it.</summary>
    public bool Is(ITypeSymbol? type, string metadataName) => Is(type, this[metadataName]);

    // A type that two references define has no single symbol by name; the first one serves.
    private INamedTypeSymbol? Find(string metadataName) => _compilation.GetTypeByMetadataName(metadataName) ?? _compilation.GetTypesByMetadataName(metadataName).FirstOrDefault();
}
