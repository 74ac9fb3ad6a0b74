using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code;

/// <summary>What a function that is handed over as a value does: a lambda, local function, method, or a variable, field or property that holds a lambda.</summary>
/// <param name="Parameters">The names of its parameters.</param>
/// <param name="Returned">Every expression it returns.</param>
/// <param name="Statements">The calls it makes for their own sake.</param>
/// <param name="Throws">Whether it throws somewhere itself.</param>
internal sealed record FunctionBody(IReadOnlyList<string> Parameters, IReadOnlyList<ExpressionSyntax> Returned, IReadOnlyList<InvocationExpressionSyntax> Statements, bool Throws)
{
    /// <summary>The body, or null when the value is no function whose source is at hand.</summary>
    public static FunctionBody? Of(IOperation value) => OfDeclaration(Function(value));

    /// <summary>The body of a lambda, method or local function as it is written.</summary>
    public static FunctionBody? OfDeclaration(SyntaxNode? function) => function switch
    {
        SimpleLambdaExpressionSyntax lambda => Read([lambda.Parameter], lambda.Body),
        ParenthesizedLambdaExpressionSyntax lambda => Read(lambda.ParameterList.Parameters, lambda.Body),
        AnonymousMethodExpressionSyntax method => Read(method.ParameterList?.Parameters ?? [], method.Block),
        BaseMethodDeclarationSyntax method when ((SyntaxNode?)method.ExpressionBody?.Expression ?? method.Body) is { } body => Read(method.ParameterList.Parameters, body),
        LocalFunctionStatementSyntax local when ((SyntaxNode?)local.ExpressionBody?.Expression ?? local.Body) is { } body => Read(local.ParameterList.Parameters, body),
        _ => null,
    };

    private static SyntaxNode? Function(IOperation value) => value.Resolved() switch
    {
        IAnonymousFunctionOperation lambda => lambda.Syntax,
        IMethodReferenceOperation { Method: var method } => Declaration(method),
        IMemberReferenceOperation { Member: var member } => Declaration(member) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: AnonymousFunctionExpressionSyntax lambda } => lambda,
            PropertyDeclarationSyntax { Initializer.Value: AnonymousFunctionExpressionSyntax lambda } => lambda,
            PropertyDeclarationSyntax { ExpressionBody.Expression: AnonymousFunctionExpressionSyntax lambda } => lambda,
            _ => null,
        },
        _ => null,
    };

    private static SyntaxNode? Declaration(ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();

    private static FunctionBody Read(IEnumerable<ParameterSyntax> parameters, SyntaxNode body)
    {
        // Functions inside the function return for themselves.
        var nodes = body.DescendantNodesAndSelf(n => n == body || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).ToList();
        return new(
            [.. parameters.Select(static p => p.Identifier.ValueText)],
            body is ExpressionSyntax expression ? [expression] : [.. nodes.OfType<ReturnStatementSyntax>().Select(static r => r.Expression).OfType<ExpressionSyntax>()],
            [.. nodes.OfType<InvocationExpressionSyntax>().Where(static c => c.Parent is ExpressionStatementSyntax)],
            nodes.Exists(static n => n is ThrowStatementSyntax or ThrowExpressionSyntax));
    }
}
