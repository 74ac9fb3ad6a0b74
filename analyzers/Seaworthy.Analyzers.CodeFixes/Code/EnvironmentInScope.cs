using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.CodeFixes.Code;

/// <summary>The expression by which code at some place can ask for the environment it runs in.</summary>
internal static class EnvironmentInScope
{
    private const string HostEnvironment = "Microsoft.Extensions.Hosting.IHostEnvironment";

    /// <summary>The expression, such as <c>app.Environment</c> or <c>env</c>; null when nothing in scope knows.</summary>
    public static string? Find(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        if (model.Compilation.GetTypeByMetadataName(HostEnvironment) is not { } environment)
        {
            return null;
        }

        if (call.Expression is MemberAccessExpressionSyntax access && MemberOf(model.GetTypeInfo(access.Expression, cancellation).Type, environment) is { } own)
        {
            return $"{access.Expression}.{own}";
        }

        string? found = null;
        foreach (var symbol in model.LookupSymbols(call.SpanStart))
        {
            if (TypeOf(symbol, call, cancellation) is not { } type)
            {
                continue;
            }

            if (Is(type, environment))
            {
                return symbol.Name;
            }

            found ??= MemberOf(type, environment) is { } member ? $"{symbol.Name}.{member}" : null;
        }

        return found;
    }

    /// <summary>The extension method can be called at the place without another using directive.</summary>
    public static bool KnowsIsDevelopment(int position, SemanticModel model) =>
        model.Compilation.GetTypeByMetadataName(HostEnvironment) is { } environment
        && !model.LookupSymbols(position, environment, "IsDevelopment", includeReducedExtensionMethods: true).IsEmpty;

    private static ITypeSymbol? TypeOf(ISymbol symbol, SyntaxNode place, CancellationToken cancellation) => symbol switch
    {
        ILocalSymbol local => local.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellation).Span.End < place.SpanStart) ? local.Type : null,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol { IsImplicitlyDeclared: false } field when field.IsStatic || !IsInStatic(place) => field.Type,
        IPropertySymbol property when property.IsStatic || !IsInStatic(place) => property.Type,
        _ => null,
    };

    private static bool IsInStatic(SyntaxNode place) =>
        place.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is BaseMethodDeclarationSyntax or PropertyDeclarationSyntax or GlobalStatementSyntax) is not { } member
        || member is GlobalStatementSyntax || member.Modifiers.Any(m => m.ValueText == "static");

    private static string? MemberOf(ITypeSymbol? type, INamedTypeSymbol environment)
    {
        foreach (var name in new[] { "Environment", "HostingEnvironment" })
        {
            for (var current = type; current is not null; current = current.BaseType)
            {
                if (current.GetMembers(name).OfType<IPropertySymbol>().Any(p => p.DeclaredAccessibility == Accessibility.Public && Is(p.Type, environment)))
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static bool Is(ITypeSymbol type, INamedTypeSymbol environment) =>
        SymbolEqualityComparer.Default.Equals(type, environment) || type.AllInterfaces.Contains(environment, SymbolEqualityComparer.Default);
}
