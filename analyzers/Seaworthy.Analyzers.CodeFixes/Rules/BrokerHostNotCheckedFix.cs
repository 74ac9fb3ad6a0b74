using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Seaworthy.Analyzers.CodeFixes.Rules;

/// <summary>Lets the client refuse a broker's certificate that has anything wrong with it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BrokerHostNotCheckedFix))]
[Shared]
internal sealed class BrokerHostNotCheckedFix() : CodeRuleFix("SEA3106")
{
    private const string Title = "Check the broker's certificate in full";
    private const string None = "global::System.Net.Security.SslPolicyErrors.None";

    protected override Task Offer(CodeFixContext context, Diagnostic diagnostic, SyntaxNode at)
    {
        switch (at)
        {
            case AssignmentExpressionSyntax assignment when Name(assignment.Left) == "AcceptablePolicyErrors":
                Offer(context, diagnostic, Title, root => root.ReplaceNode(assignment.Right, Nothing().WithTriviaFrom(assignment.Right)));
                break;

            case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: var factory }, Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement }:
                Offer(context, diagnostic, Title, root => After(root, statement, factory));
                break;

            // A member that comes later in the initializer is set later.
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } when !initializer.Expressions.Any(static e => e is AssignmentExpressionSyntax { Left: var left } && Name(left) == "Ssl"):
                Offer(context, diagnostic, Title, root => root.ReplaceNode(initializer, WithPolicy(initializer)));
                break;
        }

        return Task.CompletedTask;
    }

    private static string? Name(ExpressionSyntax target) => target switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static ExpressionSyntax Nothing() => SyntaxFactory.ParseExpression(None).WithAdditionalAnnotations(Simplifier.Annotation);

    private static SyntaxNode After(SyntaxNode root, ExpressionStatementSyntax statement, ExpressionSyntax factory)
    {
        var policy = SyntaxFactory.ExpressionStatement(
                SyntaxFactory.AssignmentExpression(
                    SyntaxKind.SimpleAssignmentExpression,
                    SyntaxFactory.ParseExpression(factory.WithoutTrivia() + ".Ssl.AcceptablePolicyErrors").WithTrailingTrivia(SyntaxFactory.Space),
                    Nothing().WithLeadingTrivia(SyntaxFactory.Space)))
            .WithLeadingTrivia(Indentation(statement))
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        return statement.Parent is GlobalStatementSyntax global
            ? root.InsertNodesAfter(global, [SyntaxFactory.GlobalStatement(policy)])
            : root.InsertNodesAfter(statement, [policy]);
    }

    private static IEnumerable<SyntaxTrivia> Indentation(StatementSyntax statement) => statement.GetLeadingTrivia().Reverse().TakeWhile(static t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse();

    private static InitializerExpressionSyntax WithPolicy(InitializerExpressionSyntax initializer)
    {
        // Parsed, not built: what is built would be laid out anew.
        var sample = (ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression("new O { Ssl = { AcceptablePolicyErrors = " + None + " } }");
        var policy = sample.Initializer!.Expressions[0].WithoutTrivia();
        policy = policy.ReplaceNodes(policy.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(static m => m.ToString() == None), static (_, m) => m.WithAdditionalAnnotations(Simplifier.Annotation));
        var elements = initializer.Expressions.GetWithSeparators().ToList();
        var last = initializer.Expressions.Last();
        if (initializer.Expressions.SeparatorCount == initializer.Expressions.Count)
        {
            elements.Add(policy.WithLeadingTrivia(last.GetLeadingTrivia()));
            elements.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(initializer.Expressions.GetSeparators().Last().TrailingTrivia));
        }
        else
        {
            var breaks = last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
            elements[elements.Count - 1] = last.WithoutTrailingTrivia();
            elements.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(breaks ? last.GetTrailingTrivia() : SyntaxFactory.TriviaList(SyntaxFactory.Space)));
            elements.Add(policy.WithLeadingTrivia(breaks ? last.GetLeadingTrivia() : default).WithTrailingTrivia(last.GetTrailingTrivia()));
        }

        return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(elements));
    }
}
