using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.CodeFixes.Rules;

/// <summary>Sends the cookie over HTTPS only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SessionCookieNotProtectedFix))]
[Shared]
internal sealed class SessionCookieNotProtectedFix() : CodeRuleFix("SEA5003")
{
    protected override Task Offer(CodeFixContext context, Diagnostic diagnostic, SyntaxNode at)
    {
        if (at is AssignmentExpressionSyntax { Right: MemberAccessExpressionSyntax { Expression: var policy, Name.Identifier.ValueText: "None" } right } assignment
            && (assignment.Left as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText is null or "SecurePolicy"
            && policy.ToString().EndsWith("CookieSecurePolicy", StringComparison.Ordinal))
        {
            Offer(context, diagnostic, "Send the cookie over HTTPS only", root => root.ReplaceNode(right.Name, SyntaxFactory.IdentifierName("Always").WithTriviaFrom(right.Name)));
        }

        return Task.CompletedTask;
    }
}
