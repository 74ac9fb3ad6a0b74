using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Code.Options;

/// <summary>A property with constraints below it that validation by attributes does not look into.</summary>
internal sealed record UnreachedProperty(IPropertySymbol Property, INamedTypeSymbol Below, bool IsCollection)
{
    /// <summary>Under this key a diagnostic tells its fix the attribute.</summary>
    public const string AttributeKey = "Attribute";

    /// <summary>The attribute that leads validation into the property.</summary>
    public string Attribute => IsCollection ? "ValidateEnumeratedItems" : "ValidateObjectMembers";
}
