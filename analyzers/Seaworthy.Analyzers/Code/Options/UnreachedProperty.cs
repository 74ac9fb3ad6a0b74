using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Code.Options;

/// <summary>A property with constraints below it that validation by attributes does not look into.</summary>
internal sealed record UnreachedProperty(IPropertySymbol Property, INamedTypeSymbol Below, bool IsCollection)
{
    /// <summary>The attribute that leads validation into the property.</summary>
    public string Attribute => IsCollection ? "ValidateEnumeratedItems" : "ValidateObjectMembers";
}
