using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Seaworthy.Analyzers.Code;

/// <summary>Small questions to operations that many rules ask.</summary>
internal static class Operations
{
    /// <summary>The operation without conversions, parentheses and delegate creations around it.</summary>
    public static IOperation Bare(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IDelegateCreationOperation creation:
                    operation = creation.Target;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The constant text it is, or null.</summary>
    public static string? ConstantText(this IOperation operation) => operation.Bare().ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <summary>Whether it is this boolean constant, also where it becomes a nullable.</summary>
    public static bool IsConstant(this IOperation operation, bool value) => operation.Bare().ConstantValue is { HasValue: true, Value: bool constant } && constant == value;

    /// <summary>What is handed over for a parameter, or null.</summary>
    public static IOperation? Argument(this IInvocationOperation call, string parameter) => call.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter)?.Value;

    /// <summary>The body that contains the operation: of a method, a lambda or the whole program.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>The innermost function around the operation: a lambda, local function or the whole body.</summary>
    public static IOperation Function(this IOperation operation)
    {
        var at = operation;
        while (at.Parent is { } parent && at is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            at = parent;
        }

        return at;
    }

    /// <summary>The name and arguments of a call without what it is called on, where a long chain breaks its lines.</summary>
    public static Location NameLocation(this IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } syntax
            ? Location.Create(syntax.SyntaxTree, TextSpan.FromBounds(access.Name.SpanStart, syntax.Span.End))
            : call.Syntax.GetLocation();

    /// <summary>What a local variable was declared with before this place, or null when it is not known or given another value later.</summary>
    public static IOperation? InitialValue(this ILocalReferenceOperation reference)
    {
        IOperation? initial = null;
        foreach (var operation in reference.Root().Descendants())
        {
            switch (operation)
            {
                // Before this place alone: half-written code may say `var x = x.Trim();`, and whoever follows it would never end.
                case IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local) && declarator.Syntax.Span.End <= reference.Syntax.SpanStart:
                    initial = declarator.GetVariableInitializer()?.Value;
                    break;
                case IAssignmentOperation { Target: ILocalReferenceOperation target } when SymbolEqualityComparer.Default.Equals(target.Local, reference.Local):
                    return null;
            }
        }

        return initial;
    }

    /// <summary>What a local variable was declared with; otherwise the operation itself.</summary>
    public static IOperation Resolved(this IOperation operation) =>
        operation.Bare() is ILocalReferenceOperation local && local.InitialValue() is { } initial ? initial.Bare() : operation.Bare();

    /// <summary>The receiver of a call, also of an extension method.</summary>
    public static IOperation? Receiver(this IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
}
