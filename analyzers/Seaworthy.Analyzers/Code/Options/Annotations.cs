using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Code.Options;

/// <summary>The attributes and interfaces of validation that a compilation knows.</summary>
internal sealed class Annotations(WellKnownTypes types)
{
    private readonly INamedTypeSymbol? _validatable = types["System.ComponentModel.DataAnnotations.IValidatableObject"];
    private readonly INamedTypeSymbol? _objectMembers = types["Microsoft.Extensions.Options.ValidateObjectMembersAttribute"];
    private readonly INamedTypeSymbol? _enumeratedItems = types["Microsoft.Extensions.Options.ValidateEnumeratedItemsAttribute"];

    public INamedTypeSymbol? Validation { get; } = types["System.ComponentModel.DataAnnotations.ValidationAttribute"];

    /// <summary>Before version 8 of the options library no attribute leads validation into a nested type.</summary>
    public bool CanLead => _objectMembers is not null;

    public bool IsConstraint(INamedTypeSymbol? attribute)
    {
        for (var current = attribute; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, Validation))
            {
                // The two that lead into nested types state nothing themselves.
                return !Is(attribute, _objectMembers) && !Is(attribute, _enumeratedItems);
            }
        }

        return false;
    }

    public bool IsValidatable(INamedTypeSymbol type) => _validatable is not null && type.AllInterfaces.Contains(_validatable);

    public bool Lead(IPropertySymbol property, bool isCollection)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (Is(attribute.AttributeClass, isCollection ? _enumeratedItems : _objectMembers))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(INamedTypeSymbol? type, INamedTypeSymbol? wanted) => wanted is not null && SymbolEqualityComparer.Default.Equals(type, wanted);
}
