using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.CodeFixes.Rules;

/// <summary>Takes the switch away, or lets the environment decide.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdentityMetadataOverClearTextFix))]
[Shared]
internal sealed class IdentityMetadataOverClearTextFix() : CodeRuleFix("SEA5002")
{
    protected override async Task Offer(CodeFixContext context, Diagnostic diagnostic, SyntaxNode at)
    {
        if (at is not AssignmentExpressionSyntax assignment)
        {
            return;
        }

        if (Removal.IsPossible(assignment))
        {
            Offer(context, diagnostic, "Remove, so that HTTPS is required", root => Removal.Of(root, assignment));
        }

        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is not null && EnvironmentInScope.IsDevelopment(model, assignment.SpanStart) is { } check)
        {
            Offer(context, diagnostic, "Require HTTPS except in development", root =>
                root.ReplaceNode(assignment.Right, SyntaxFactory.ParseExpression("!" + check).WithTriviaFrom(assignment.Right)));
        }
    }
}
