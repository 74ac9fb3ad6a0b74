using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seaworthy.Analyzers.Code.Text;

/// <summary>The text that literals, interpolations and additions make together; what is no constant stands in it as <c>${v}</c>, which the engine reads as a placeholder.</summary>
internal static class ComposedText
{
    private const string Unknown = "${v}";
    private const int MostPieces = 256;

    /// <summary>The whole expression that a literal belongs to: the addition around it, or itself.</summary>
    public static ExpressionSyntax Whole(ExpressionSyntax literal)
    {
        var whole = literal;
        for (var depth = 0; whole.Parent is ParenthesizedExpressionSyntax || (whole.Parent is BinaryExpressionSyntax addition && addition.IsKind(SyntaxKind.AddExpression)); depth++)
        {
            if (depth == MostPieces)
            {
                // Thousands of pieces are generated text: climbing from each would be quadratic.
                return literal;
            }

            whole = (ExpressionSyntax)whole.Parent;
        }

        return whole;
    }

    /// <summary>The literal is the first of its expression, the one that speaks for all of them.</summary>
    public static bool IsFirst(ExpressionSyntax literal, ExpressionSyntax whole)
    {
        var at = whole;
        while (at != literal)
        {
            switch (at)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    at = parenthesized.Expression;
                    break;
                case BinaryExpressionSyntax addition when Holds(addition.Left):
                    at = addition.Left;
                    break;
                case BinaryExpressionSyntax addition:
                    at = addition.Right;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>The text as far as the syntax tells.</summary>
    public static string Of(ExpressionSyntax whole) => Compose(whole, null, default);

    /// <summary>The text with the values of constants.</summary>
    public static string Of(ExpressionSyntax whole, SemanticModel model, CancellationToken cancellation) => Compose(whole, model, cancellation);

    private static bool Holds(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case InterpolatedStringExpressionSyntax:
                    return true;
                case LiteralExpressionSyntax literal:
                    return literal.IsKind(SyntaxKind.StringLiteralExpression);
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case BinaryExpressionSyntax addition when Holds(addition.Right):
                    return true;
                case BinaryExpressionSyntax addition:
                    expression = addition.Left;
                    break;
                default:
                    return false;
            }
        }
    }

    private static string Compose(ExpressionSyntax whole, SemanticModel? model, CancellationToken cancellation)
    {
        if (whole is LiteralExpressionSyntax single)
        {
            return single.Token.ValueText;
        }

        // An explicit stack: generated additions of thousands of pieces nest as deep.
        var text = new StringBuilder();
        var open = new Stack<ExpressionSyntax>();
        open.Push(whole);
        for (var pieces = 0; open.Count > 0 && pieces < MostPieces; pieces++)
        {
            switch (open.Pop())
            {
                case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                    text.Append(literal.Token.ValueText);
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    open.Push(parenthesized.Expression);
                    break;
                case BinaryExpressionSyntax addition when addition.IsKind(SyntaxKind.AddExpression):
                    open.Push(addition.Right);
                    open.Push(addition.Left);
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    Append(text, interpolated, model, cancellation);
                    break;
                case var other:
                    text.Append(Constant(other, model, cancellation) ?? Unknown);
                    break;
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, InterpolatedStringExpressionSyntax interpolated, SemanticModel? model, CancellationToken cancellation)
    {
        foreach (var content in interpolated.Contents)
        {
            text.Append(content switch
            {
                InterpolatedStringTextSyntax written => written.TextToken.ValueText,
                InterpolationSyntax hole => Constant(hole.Expression, model, cancellation) ?? Unknown,
                _ => Unknown,
            });
        }
    }

    private static string? Constant(ExpressionSyntax expression, SemanticModel? model, CancellationToken cancellation) =>
        model?.GetConstantValue(expression, cancellation) is { HasValue: true, Value: string or int or char } constant
            ? Convert.ToString(constant.Value, System.Globalization.CultureInfo.InvariantCulture)
            : null;
}
