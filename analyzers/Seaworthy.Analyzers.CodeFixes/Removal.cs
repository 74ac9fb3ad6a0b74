using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Seaworthy.Analyzers.CodeFixes;

/// <summary>Takes an assignment or call out of a tree and leaves code that still compiles.</summary>
internal static class Removal
{
    /// <summary>Whether the expression can go without its value being missed.</summary>
    public static bool IsPossible(ExpressionSyntax expression) => expression.Parent switch
    {
        ExpressionStatementSyntax => true,
        InitializerExpressionSyntax initializer => initializer.Kind() is SyntaxKind.ObjectInitializerExpression or SyntaxKind.WithInitializerExpression,
        LambdaExpressionSyntax lambda => lambda.ExpressionBody == expression && expression is AssignmentExpressionSyntax or InvocationExpressionSyntax,
        _ => false,
    };

    /// <summary>The tree without the expression.</summary>
    public static SyntaxNode Of(SyntaxNode root, ExpressionSyntax expression) => expression.Parent switch
    {
        ExpressionStatementSyntax statement => Statement(root, statement),
        InitializerExpressionSyntax { Expressions.Count: 1, Parent: ObjectCreationExpressionSyntax creation } => root.ReplaceNode(creation, Bare(creation)),
        InitializerExpressionSyntax { Expressions.Count: 1, Parent: WithExpressionSyntax with } => root.ReplaceNode(with, with.Expression.WithTriviaFrom(with)),
        InitializerExpressionSyntax initializer => root.ReplaceNode(initializer, Without(initializer, expression)),
        LambdaExpressionSyntax lambda => root.ReplaceNode(lambda, lambda.WithBody(SyntaxFactory.Block()).WithAdditionalAnnotations(Formatter.Annotation)),
        _ => root,
    };

    private static SyntaxNode Statement(SyntaxNode root, ExpressionStatementSyntax statement) => statement.Parent switch
    {
        GlobalStatementSyntax global => root.RemoveNode(global, SyntaxRemoveOptions.KeepUnbalancedDirectives)!,
        BlockSyntax or SwitchSectionSyntax => root.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives)!,
        _ => root.ReplaceNode(statement, SyntaxFactory.Block().WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation)),
    };

    // `new Handler { Only = this }` becomes `new Handler()`.
    private static ObjectCreationExpressionSyntax Bare(ObjectCreationExpressionSyntax creation) =>
        SyntaxFactory.ObjectCreationExpression(
            creation.NewKeyword,
            creation.Type.WithoutTrailingTrivia(),
            (creation.ArgumentList ?? SyntaxFactory.ArgumentList()).WithoutTrailingTrivia(),
            null).WithTrailingTrivia(creation.GetTrailingTrivia());

    // The comma that goes is the one after the element; the last element takes the one before it, so that its line end stays.
    private static InitializerExpressionSyntax Without(InitializerExpressionSyntax initializer, ExpressionSyntax expression)
    {
        var at = initializer.Expressions.IndexOf(expression);
        var last = at == initializer.Expressions.Count - 1 && initializer.Expressions.SeparatorCount < initializer.Expressions.Count;
        var without = initializer.Expressions.RemoveAt(at);
        return last && without.Count > 0
            ? initializer.WithExpressions(without.Replace(without.Last(), without.Last().WithTrailingTrivia(expression.GetTrailingTrivia())))
            : initializer.WithExpressions(without);
    }
}
