using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code;

/// <summary>Tells what a callback that judges certificates lets through, by reading its body.</summary>
internal static class CertificateCallback
{
    private const string NotAvailable = "RemoteCertificateNotAvailable";
    private static readonly string[] CheckWords = ["Ensure", "Validate", "Verify", "Assert", "Throw", "Check", "Guard", "Require"];

    /// <summary>Whether a delegate type judges certificates by their policy errors; the delegate that CA5359 looks at does not count.</summary>
    public static bool IsCallbackType(ITypeSymbol? type, INamedTypeSymbol policyErrors) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Delegate, Name: not "RemoteCertificateValidationCallback", DelegateInvokeMethod: { ReturnType.SpecialType: SpecialType.System_Boolean } invoke }
        && invoke.Parameters.Any(p => SymbolEqualityComparer.Default.Equals(p.Type, policyErrors)
            || p.Type.GetMembers("SslPolicyErrors").OfType<IPropertySymbol>().Any(m => SymbolEqualityComparer.Default.Equals(m.Type, policyErrors)));

    /// <summary>The verdict on a value that is used as callback, and the operation it was found in.</summary>
    public static (CallbackVerdict Verdict, IOperation At) Judge(IOperation value)
    {
        var worst = (Verdict: CallbackVerdict.Judges, At: value);
        foreach (var candidate in Candidates(value))
        {
            var verdict = FunctionBody.Of(candidate) is { } body ? Judge(body, candidate.SemanticModel) : CallbackVerdict.Judges;
            if (verdict > worst.Verdict && !DevelopmentGuard.Covers(candidate))
            {
                worst = (verdict, candidate);
            }
        }

        return worst;
    }

    // `env.IsDevelopment() ? accept : null` has two values, each with its own guard.
    private static IEnumerable<IOperation> Candidates(IOperation value) => value.Bare() switch
    {
        IConditionalOperation { WhenFalse: { } otherwise } choice => Candidates(choice.WhenTrue).Concat(Candidates(otherwise)),
        ICoalesceOperation either => Candidates(either.Value).Concat(Candidates(either.WhenNull)),
        var bare => [bare],
    };

    private static CallbackVerdict Judge(FunctionBody body, SemanticModel? model)
    {
        if (body.Throws || body.Returned.Count == 0 || body.Statements.Any(Checks))
        {
            return CallbackVerdict.Judges;
        }

        return body.Returned.Min(value => Judge(value, model));
    }

    // `EnsureTrusted(certificate); return true;` may well throw.
    private static bool Checks(InvocationExpressionSyntax call)
    {
        var name = call.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : call.Expression.ToString();
        return Array.Exists(CheckWords, word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    private static CallbackVerdict Judge(ExpressionSyntax value, SemanticModel? model) => value switch
    {
        ParenthesizedExpressionSyntax inner => Judge(inner.Expression, model),
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.TrueLiteralExpression) ? CallbackVerdict.AcceptsAll : CallbackVerdict.Judges,
        BinaryExpressionSyntax either when either.IsKind(SyntaxKind.LogicalOrExpression) => Worse(Judge(either.Left, model), Judge(either.Right, model)),
        BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) => Milder(Judge(both.Left, model), Judge(both.Right, model)),
        BinaryExpressionSyntax unequal when unequal.IsKind(SyntaxKind.NotEqualsExpression) && (Names(unequal.Right) || Names(unequal.Left)) => CallbackVerdict.AcceptsAllButNone,
        BinaryExpressionSyntax equal when equal.IsKind(SyntaxKind.EqualsExpression) && Masks(equal.Left) => CallbackVerdict.AcceptsAllButNone,
        PrefixUnaryExpressionSyntax { Operand: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasFlag" }, ArgumentList.Arguments: { Count: 1 } arguments } } negation
            when negation.IsKind(SyntaxKind.LogicalNotExpression) && Names(arguments[0].Expression) => CallbackVerdict.AcceptsAllButNone,
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax constant } } when Names(constant.Expression) => CallbackVerdict.AcceptsAllButNone,
        ConditionalExpressionSyntax choice => Milder(Judge(choice.WhenTrue, model), Judge(choice.WhenFalse, model)),
        IdentifierNameSyntax or MemberAccessExpressionSyntax when model is not null && model.SyntaxTree == value.SyntaxTree && model.GetConstantValue(value) is { HasValue: true, Value: true } => CallbackVerdict.AcceptsAll,
        _ => CallbackVerdict.Judges,
    };

    private static bool Names(ExpressionSyntax value) =>
        value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: NotAvailable } or IdentifierNameSyntax { Identifier.ValueText: NotAvailable };

    private static bool Masks(ExpressionSyntax value) =>
        value is ParenthesizedExpressionSyntax { Expression: BinaryExpressionSyntax mask } && mask.IsKind(SyntaxKind.BitwiseAndExpression) && (Names(mask.Right) || Names(mask.Left));

    private static CallbackVerdict Worse(CallbackVerdict one, CallbackVerdict other) => one > other ? one : other;

    private static CallbackVerdict Milder(CallbackVerdict one, CallbackVerdict other) => one < other ? one : other;
}
