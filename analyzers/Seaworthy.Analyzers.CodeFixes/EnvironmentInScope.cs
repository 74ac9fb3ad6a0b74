using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.CodeFixes;

/// <summary>Finds what a place in the code can ask for the environment.</summary>
internal static class EnvironmentInScope
{
    private static readonly string[] Carriers = ["Environment", "HostingEnvironment"];

    /// <summary>An expression such as <c>builder.Environment.IsDevelopment()</c>, or null when the place sees no environment.</summary>
    public static string? IsDevelopment(SemanticModel model, int position)
    {
        if (model.Compilation.GetTypeByMetadataName("Microsoft.Extensions.Hosting.IHostEnvironment") is not { } environment)
        {
            return null;
        }

        var text = model.LookupSymbols(position)
            .Where(s => IsReachable(model, s, position))
            .Select(s => (Expression: Expression(s, environment), s.Kind))
            .Where(static c => c.Expression is not null)
            .OrderBy(static c => c.Kind is SymbolKind.Local or SymbolKind.Parameter ? 0 : 1)
            .ThenBy(static c => c.Expression!.Length)
            .ThenBy(static c => c.Expression, StringComparer.Ordinal)
            .Select(static c => c.Expression)
            .FirstOrDefault();
        return text is not null && model.LookupSymbols(position, environment, "IsDevelopment", includeReducedExtensionMethods: true).Length > 0 ? text + ".IsDevelopment()" : null;
    }

    private static string? Expression(ISymbol symbol, INamedTypeSymbol environment)
    {
        var type = symbol switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type,
            IPropertySymbol { IsIndexer: false } property => property.Type,
            _ => null,
        };
        if (type is null)
        {
            return null;
        }

        return Is(type, environment)
            ? symbol.Name
            : Members(type).FirstOrDefault(p => Array.IndexOf(Carriers, p.Name) >= 0 && Is(p.Type, environment)) is { } carrier ? symbol.Name + "." + carrier.Name : null;
    }

    private static IEnumerable<IPropertySymbol> Members(ITypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            foreach (var property in at.GetMembers().OfType<IPropertySymbol>().Where(static p => p.DeclaredAccessibility == Accessibility.Public))
            {
                yield return property;
            }
        }
    }

    private static bool Is(ITypeSymbol type, INamedTypeSymbol environment) =>
        SymbolEqualityComparer.Default.Equals(type, environment) || type.AllInterfaces.Contains(environment, SymbolEqualityComparer.Default);

    // A local must be declared before the place, and a static function sees nothing of what is around it.
    private static bool IsReachable(SemanticModel model, ISymbol symbol, int position)
    {
        var declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.Span;
        if (symbol.Kind is SymbolKind.Local && !(declaration?.End < position))
        {
            return false;
        }

        var member = model.GetEnclosingSymbol(position);
        if (symbol is IFieldSymbol or IPropertySymbol)
        {
            while (member is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction, IsStatic: false })
            {
                member = member.ContainingSymbol;
            }

            return symbol.IsStatic || member is { IsStatic: false };
        }

        var root = model.SyntaxTree.GetRoot();
        var barrier = root.FindToken(position).Parent?.AncestorsAndSelf().FirstOrDefault(static n =>
            n is AnonymousFunctionExpressionSyntax lambda ? lambda.Modifiers.Any(SyntaxKind.StaticKeyword) : n is LocalFunctionStatementSyntax function && function.Modifiers.Any(SyntaxKind.StaticKeyword));
        return barrier is null || (declaration is { } span && barrier.Span.Contains(span));
    }
}
