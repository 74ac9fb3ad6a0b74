using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>
/// Asks the compiler about code in bodies at the least cost. There is no flow analysis of nullability, which no contract needs:
/// with it the compiler binds a whole body to name one symbol, without it one statement. Plain reads are bound by themselves, without their statement.
/// </summary>
internal sealed class BodyModels
{
    private const int MostPlainDepth = 3;

    private static readonly ConditionalWeakTable<Compilation, BodyModels> ByCompilation = new();

    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<ITypeSymbol, DescribedShape> _shapes = new(SymbolEqualityComparer.IncludeNullability);

    private BodyModels(Compilation compilation) => Compilation = compilation.Options is CSharpCompilationOptions options
        ? compilation.WithOptions(options.WithNullableContextOptions(NullableContextOptions.Disable))
        : compilation;

    public Compilation Compilation { get; }

    public static BodyModels Of(Compilation compilation) => ByCompilation.GetValue(compilation, c => new BodyModels(c));

    /// <summary>The semantic model of the tree a node stands in.</summary>
    public SemanticModel Of(SyntaxNode node) => _models.GetOrAdd(node.SyntaxTree, tree => Compilation.GetSemanticModel(tree));

    /// <summary>The symbol an expression names.</summary>
    public ISymbol? SymbolOf(ExpressionSyntax expression, CancellationToken cancellation) =>
        (IsPlain(expression, 0) ? Of(expression).GetSpeculativeSymbolInfo(expression.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Symbol : null)
        ?? Of(expression).GetSymbolInfo(expression, cancellation).Symbol;

    /// <summary>The type an expression has before it is converted.</summary>
    public ITypeSymbol? TypeOf(ExpressionSyntax expression, CancellationToken cancellation) =>
        IsPlain(expression, 0) && Of(expression).GetSpeculativeTypeInfo(expression.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Type is { TypeKind: not TypeKind.Error } type
            ? type
            : Of(expression).GetTypeInfo(expression, cancellation).Type;

    /// <summary>The shape of a type; a type that is bound, validated and checked on start is described once.</summary>
    public DescribedShape ShapeOf(ITypeSymbol type, CancellationToken cancellation)
    {
        if (!_shapes.TryGetValue(type, out var described))
        {
            var reader = new ShapeReader(this, cancellation);
            described = new(reader.Read(type), reader.Objects);
            _shapes.TryAdd(type, described);
        }

        return described;
    }

    /// <summary>Names, literals, and calls and indexes on them: nothing a statement around could give another meaning.</summary>
    private static bool IsPlain(ExpressionSyntax expression, int depth)
    {
        switch (expression)
        {
            case IdentifierNameSyntax name:
                return !name.IsVar;
            case PredefinedTypeSyntax or ThisExpressionSyntax:
                return true;
            case LiteralExpressionSyntax literal:
                return !literal.IsKind(SyntaxKind.DefaultLiteralExpression);
            case MemberAccessExpressionSyntax access:
                return depth < MostPlainDepth && IsPlain(access.Expression, depth + 1);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } invocation:
                return IsPlain(called.Expression, depth + 1) && ArePlain(invocation.ArgumentList, depth + 1);
            case ElementAccessExpressionSyntax element:
                return IsPlain(element.Expression, depth + 1) && ArePlain(element.ArgumentList, depth + 1);
            default:
                return false;
        }
    }

    private static bool ArePlain(BaseArgumentListSyntax list, int depth)
    {
        foreach (var argument in list.Arguments)
        {
            if (depth > MostPlainDepth || !argument.RefKindKeyword.IsKind(SyntaxKind.None) || !IsPlain(argument.Expression, depth))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>The shape of a type and of every object below it.</summary>
internal sealed record DescribedShape(ValueShape Shape, EquatableArray<ObjectShape> Objects)
{
    public static DescribedShape Unknown { get; } = new(ValueShape.Any, default);
}
