using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.CodeFixes.Rules;

/// <summary>Takes the assignment or the call away, so that the certificate is checked as usual.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CodeAcceptsAnyCertificateFix))]
[Shared]
internal sealed class CodeAcceptsAnyCertificateFix() : CodeRuleFix("SEA3501")
{
    protected override Task Offer(CodeFixContext context, Diagnostic diagnostic, SyntaxNode at)
    {
        if (at is AssignmentExpressionSyntax or InvocationExpressionSyntax && at is ExpressionSyntax expression && Removal.IsPossible(expression))
        {
            Offer(context, diagnostic, "Remove, so that the certificate is checked", root => Removal.Of(root, expression));
        }

        return Task.CompletedTask;
    }
}
