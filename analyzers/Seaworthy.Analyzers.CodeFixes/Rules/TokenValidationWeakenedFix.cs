using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.CodeFixes.Rules;

/// <summary>Switches the check of tokens on again, or takes the assignment away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TokenValidationWeakenedFix))]
[Shared]
internal sealed class TokenValidationWeakenedFix() : CodeRuleFix("SEA5001")
{
    protected override Task Offer(CodeFixContext context, Diagnostic diagnostic, SyntaxNode at)
    {
        if (at is not AssignmentExpressionSyntax assignment)
        {
            return Task.CompletedTask;
        }

        // Every switch of this rule is true from the start, so both come to the same.
        if (Removal.IsPossible(assignment))
        {
            Offer(context, diagnostic, "Remove, so that the token is checked", root => Removal.Of(root, assignment));
        }

        if (assignment.Right.IsKind(SyntaxKind.FalseLiteralExpression))
        {
            Offer(context, diagnostic, "Set to true", root =>
                root.ReplaceNode(assignment.Right, SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression).WithTriviaFrom(assignment.Right)));
        }

        return Task.CompletedTask;
    }
}
