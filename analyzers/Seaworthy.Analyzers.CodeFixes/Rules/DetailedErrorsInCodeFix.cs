using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Seaworthy.Analyzers.CodeFixes.Rules;

/// <summary>Puts a statement inside <c>if (environment.IsDevelopment())</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class DetailedErrorsInCodeFix() : CodeRuleFix("SEA1404")
{
    protected override async Task Offer(CodeFixContext context, Diagnostic diagnostic, SyntaxNode at)
    {
        // In the middle of a chain the guard would take the rest of the chain with it.
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
            && at.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Parent: ExpressionStatementSyntax statement } call
            && call.Expression is not MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax }
            && EnvironmentInScope.IsDevelopment(model, statement.SpanStart) is { } check)
        {
            Offer(context, diagnostic, "Do it in Development only", root => Guard(root, statement, check));
        }
    }

    private static SyntaxNode Guard(SyntaxNode root, ExpressionStatementSyntax statement, string check)
    {
        var inner = statement.WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(SyntaxFactory.ElasticMarker);
        var guarded = SyntaxFactory.IfStatement(SyntaxFactory.ParseExpression(check), SyntaxFactory.Block(inner))
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(statement.GetTrailingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
        return root.ReplaceNode(statement, guarded);
    }
}
