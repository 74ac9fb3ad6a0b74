using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Seaworthy.Analyzers.CodeFixes.Code;

/// <summary>Puts a statement inside <c>if (environment.IsDevelopment())</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class GuardByEnvironment() : CodeRuleFix("SEA1404")
{
    protected override async Task Offer(CodeFixContext context, Diagnostic diagnostic, SyntaxNode at)
    {
        // In the middle of a chain the guard would take the rest of the chain with it.
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
            && at.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Parent: ExpressionStatementSyntax statement } call
            && call.Expression is not MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax }
            && EnvironmentInScope.Find(call, model, context.CancellationToken) is { } environment)
        {
            var isKnown = EnvironmentInScope.KnowsIsDevelopment(statement.SpanStart, model);
            Offer(context, diagnostic, "Do it in Development only", root => Guard(root, statement, environment, isKnown));
        }
    }

    private static SyntaxNode Guard(SyntaxNode root, ExpressionStatementSyntax statement, string environment, bool isKnown)
    {
        var inner = statement.WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(SyntaxFactory.ElasticMarker);
        var guarded = SyntaxFactory.IfStatement(SyntaxFactory.ParseExpression($"{environment}.IsDevelopment()"), SyntaxFactory.Block(inner))
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(statement.GetTrailingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
        var changed = root.ReplaceNode(statement, guarded);
        return isKnown ? changed : Imports.Add(changed, "Microsoft.Extensions.Hosting");
    }
}
