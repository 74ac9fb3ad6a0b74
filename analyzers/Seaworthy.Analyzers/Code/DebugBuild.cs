using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.Code;

/// <summary>Code between <c>#if DEBUG</c> and <c>#endif</c>: the build that is deployed does not hold it.</summary>
internal static class DebugBuild
{
    public static bool Holds(SyntaxNode node)
    {
        var open = new Stack<bool>();
        for (var at = (node.SyntaxTree.GetRoot() as CompilationUnitSyntax)?.GetFirstDirective(); at is not null && at.SpanStart < node.SpanStart; at = at.GetNextDirective())
        {
            switch (at)
            {
                case IfDirectiveTriviaSyntax condition:
                    open.Push(Demands(condition.Condition));
                    break;
                case ElifDirectiveTriviaSyntax condition when open.Count > 0:
                    open.Pop();
                    open.Push(Demands(condition.Condition));
                    break;
                case ElseDirectiveTriviaSyntax when open.Count > 0:
                    open.Pop();
                    open.Push(false);
                    break;
                case EndIfDirectiveTriviaSyntax when open.Count > 0:
                    open.Pop();
                    break;
            }
        }

        return open.Contains(true);
    }

    private static bool Demands(ExpressionSyntax condition) => condition switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == "DEBUG",
        ParenthesizedExpressionSyntax parenthesized => Demands(parenthesized.Expression),
        BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) => Demands(both.Left) || Demands(both.Right),
        BinaryExpressionSyntax either when either.IsKind(SyntaxKind.LogicalOrExpression) => Demands(either.Left) && Demands(either.Right),
        _ => false,
    };
}
