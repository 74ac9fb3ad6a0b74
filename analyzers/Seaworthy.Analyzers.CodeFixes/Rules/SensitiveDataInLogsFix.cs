using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.CodeFixes.Rules;

/// <summary>Takes out the call or line that writes sensitive data into the logs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class SensitiveDataInLogsFix() : CodeRuleFix("SEA1405")
{
    private static readonly Dictionary<string, string[]> WithoutBodies = new(StringComparer.Ordinal)
    {
        ["RequestBody"] = [],
        ["ResponseBody"] = [],
        ["Request"] = ["RequestPropertiesAndHeaders"],
        ["Response"] = ["ResponsePropertiesAndHeaders"],
        ["All"] = ["RequestPropertiesAndHeaders", "ResponsePropertiesAndHeaders"],
    };

    protected override async Task Offer(CodeFixContext context, Diagnostic diagnostic, SyntaxNode at)
    {
        if (Old(at) is not { } old)
        {
            return;
        }

        var changed = New(old);
        if (changed is not null || Removal.IsPossible(old))
        {
            Offer(context, diagnostic, "Keep sensitive data out of the logs", root => changed is null ? Removal.Of(root, old) : root.ReplaceNode(old, changed));
        }

        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
            && EnvironmentInScope.IsDevelopment(model, old.SpanStart) is { } check
            && InDevelopment(old, SyntaxFactory.ParseExpression(check)) is { } limited)
        {
            Offer(context, diagnostic, "Do it in Development only", root => root.ReplaceNode(old, limited));
        }
    }

    private static ExpressionSyntax? InDevelopment(ExpressionSyntax old, ExpressionSyntax check) => old switch
    {
        AssignmentExpressionSyntax assignment => assignment.WithRight(check.WithTriviaFrom(assignment.Right)),
        InvocationExpressionSyntax call => call.WithArgumentList(Only(check).WithTriviaFrom(call.ArgumentList)),
        _ => null,
    };

    private static ArgumentListSyntax Only(ExpressionSyntax argument) => SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(argument)));

    private static ExpressionSyntax? Old(SyntaxNode at) => at switch
    {
        SimpleNameSyntax { Identifier.ValueText: "EnableSensitiveDataLogging" } => at.FirstAncestorOrSelf<InvocationExpressionSyntax>(),
        ExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } target when assignment.Left == target => assignment,
        _ => at as ExpressionSyntax,
    };

    // Null when the expression is to go as a whole.
    private static ExpressionSyntax? New(ExpressionSyntax old) => old switch
    {
        AssignmentExpressionSyntax => null,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call when access.Expression is InvocationExpressionSyntax || call.Parent is MemberAccessExpressionSyntax =>
            access.Expression.WithTrailingTrivia(call.GetTrailingTrivia()),
        InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } => null,
        InvocationExpressionSyntax call => call.WithArgumentList(Only(SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression)).WithTriviaFrom(call.ArgumentList)),
        _ => Fields(old),
    };

    private static ExpressionSyntax? Fields(ExpressionSyntax fields)
    {
        var kept = new List<string>();
        var qualifier = "";
        foreach (var operand in Operands(fields))
        {
            if (operand is not MemberAccessExpressionSyntax access)
            {
                return null;
            }

            qualifier = access.Expression.ToString();
            foreach (var name in WithoutBodies.TryGetValue(access.Name.Identifier.ValueText, out var instead) ? instead : [access.Name.Identifier.ValueText])
            {
                kept.Add($"{qualifier}.{name}");
            }
        }

        return SyntaxFactory.ParseExpression(kept.Count == 0 ? $"{qualifier}.None" : string.Join(" | ", kept.Distinct())).WithTriviaFrom(fields);
    }

    private static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax fields) => fields switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.BitwiseOrExpression } or => Operands(or.Left).Concat(Operands(or.Right)),
        ParenthesizedExpressionSyntax parenthesized => Operands(parenthesized.Expression),
        _ => [fields],
    };
}
