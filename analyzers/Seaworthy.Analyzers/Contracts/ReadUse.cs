using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>Says what code does with what it read: demands it, replaces it, or reads it in a branch only.</summary>
internal static class ReadUse
{
    /// <summary>Whether code fails on the missing value, and whether it has another one instead.</summary>
    public static (bool Demanded, bool HasDefault) Of(ExpressionSyntax read)
    {
        var outer = Outer(read);
        if (outer.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure)
        {
            var certain = Outer(sure);
            if (certain.Parent is MemberAccessExpressionSyntax access && access.Expression == certain ||
                certain.Parent is ElementAccessExpressionSyntax element && element.Expression == certain)
            {
                return (true, false);
            }

            outer = certain;
        }

        if (outer.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either && either.Left == outer)
        {
            var otherwise = either.Right;
            while (otherwise is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } more)
            {
                otherwise = more.Right;
            }

            var several = otherwise != either.Right;
            return otherwise is ThrowExpressionSyntax ? (!several, several) : (false, !otherwise.IsKind(SyntaxKind.NullLiteralExpression));
        }

        if (outer.Parent is ArgumentSyntax argument)
        {
            return (Throws(argument), false);
        }

        return (outer.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } && LocalDemanded(local), false);
    }

    /// <summary>True when the code may run without coming here: a branch, a loop, the right of a short circuit, or after an early way out.</summary>
    public static bool IsConditional(SyntaxNode node)
    {
        for (var (child, parent) = (node, node.Parent); parent is not null and not BaseTypeDeclarationSyntax; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IfStatementSyntax test when child != test.Condition:
                case ConditionalExpressionSyntax choice when child != choice.Condition:
                case SwitchSectionSyntax or SwitchExpressionArmSyntax or CatchClauseSyntax:
                case ForEachStatementSyntax loop when child == loop.Statement:
                case WhileStatementSyntax repeat when child == repeat.Statement:
                case ForStatementSyntax count when child == count.Statement:
                case ConditionalAccessExpressionSyntax access when child == access.WhenNotNull && access.WhenNotNull != node:
                    return true;
                case BinaryExpressionSyntax either when child == either.Right &&
                    either.Kind() is SyntaxKind.CoalesceExpression or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                    return true;
                case BlockSyntax block when block.Statements.TakeWhile(s => s != child).Any(MayLeave):
                    return true;
                case CompilationUnitSyntax unit when unit.Members.TakeWhile(m => m != child).Any(m => m is GlobalStatementSyntax { Statement: var s } && MayLeave(s)):
                    return true;
            }
        }

        return false;
    }

    private static bool MayLeave(StatementSyntax statement) => statement is IfStatementSyntax test && Last(test.Statement) is ReturnStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax;

    private static StatementSyntax? Last(StatementSyntax statement) => statement is BlockSyntax block ? block.Statements.LastOrDefault() : statement;

    private static ExpressionSyntax Outer(ExpressionSyntax read)
    {
        var node = read;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax ||
            node.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == node)
        {
            node = (ExpressionSyntax)node.Parent;
        }

        return node;
    }

    private static bool Throws(ArgumentSyntax argument)
    {
        if (argument.Parent?.Parent is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } invocation)
        {
            return false;
        }

        var method = called.Name.Identifier.ValueText;
        var type = called.Expression is MemberAccessExpressionSyntax qualified ? qualified.Name.Identifier.ValueText : called.Expression.ToString();
        return method is "ThrowIfNull" or "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace" && type is "ArgumentNullException" or "ArgumentException" ||
            method is "IsNullOrEmpty" or "IsNullOrWhiteSpace" && type is "string" or "String" && ThrowsWhen(invocation);
    }

    /// <summary>The condition of an <c>if</c> that only throws.</summary>
    private static bool ThrowsWhen(ExpressionSyntax condition) =>
        condition.Parent is IfStatementSyntax test && test.Condition == condition && Last(test.Statement) is ThrowStatementSyntax;

    /// <summary>A local that is checked right in the block that declares it.</summary>
    private static bool LocalDemanded(VariableDeclaratorSyntax local)
    {
        var declaration = local.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>();
        var siblings = declaration?.Parent switch
        {
            BlockSyntax block => block.Statements.SkipWhile(s => s != declaration),
            GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global => unit.Members.SkipWhile(m => m != global).OfType<GlobalStatementSyntax>().Select(g => g.Statement),
            _ => [],
        };
        var name = local.Identifier.ValueText;
        foreach (var statement in siblings.Skip(1))
        {
            if (statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { ArgumentList.Arguments: [var argument, ..] } } &&
                IsName(argument.Expression, name) && Throws(argument))
            {
                return true;
            }

            if (statement is IfStatementSyntax test && Last(test.Statement) is ThrowStatementSyntax && ChecksNull(test.Condition, name))
            {
                return true;
            }

            if (MayLeave(statement))
            {
                return false;
            }
        }

        return false;
    }

    private static bool ChecksNull(ExpressionSyntax condition, string name) => condition switch
    {
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } test => IsName(test.Expression, name),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equality =>
            IsName(equality.Left, name) && equality.Right.IsKind(SyntaxKind.NullLiteralExpression),
        InvocationExpressionSyntax { ArgumentList.Arguments: [var argument] } => IsName(argument.Expression, name) && Throws(argument),
        _ => false,
    };

    private static bool IsName(ExpressionSyntax expression, string name) => expression is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name;
}
