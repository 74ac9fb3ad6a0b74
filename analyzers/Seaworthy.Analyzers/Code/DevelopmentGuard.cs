using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code;

/// <summary>Tells whether a piece of code runs only where the environment has been checked not to be production.</summary>
internal static class DevelopmentGuard
{
    private const int DeepestCondition = 16;

    /// <summary>Whether a check of the environment stands between the operation and production.</summary>
    public static bool Covers(IOperation operation)
    {
        for (var (at, parent) = (operation, operation.Parent); parent is not null; (at, parent) = (parent, parent.Parent))
        {
            if (Branch(parent, at) || Left(parent, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a condition that has this value rules production out.</summary>
    public static bool Rules(IOperation condition, bool value) => Excludes(condition, value, 0);

    private static bool Branch(IOperation parent, IOperation at) => parent switch
    {
        IConditionalOperation choice => (choice.WhenTrue == at && Rules(choice.Condition, true)) || (choice.WhenFalse == at && Rules(choice.Condition, false)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => both.RightOperand == at && Rules(both.LeftOperand, true),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => either.RightOperand == at && Rules(either.LeftOperand, false),
        ISwitchCaseOperation { Parent: ISwitchOperation choice } cases => IsEnvironmentName(choice.Value) && cases.Clauses.Length > 0 && cases.Clauses.All(IsOtherThanProduction),
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm => arm.Value == at && IsEnvironmentName(choice.Value) && Matches(arm.Pattern, true),
        _ => false,
    };

    // Statements that leave unless the check holds: `if (!env.IsDevelopment()) return;`.
    private static bool Left(IOperation parent, IOperation at)
    {
        if (parent is not IBlockOperation block)
        {
            return false;
        }

        foreach (var statement in block.Operations)
        {
            if (statement == at)
            {
                return false;
            }

            if (statement is IConditionalOperation { WhenFalse: null } check && Leaves(check.WhenTrue) && Rules(check.Condition, false))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Leaves(IOperation statement) => statement switch
    {
        IBlockOperation block => block.Operations.Length > 0 && Leaves(block.Operations[block.Operations.Length - 1]),
        IReturnOperation or IBranchOperation or IThrowOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    private static bool Excludes(IOperation condition, bool value, int depth)
    {
        if (depth > DeepestCondition)
        {
            return false;
        }

        switch (condition.Bare())
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                return Excludes(negation.Operand, !value, depth + 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both when value:
                return Excludes(both.LeftOperand, true, depth + 1) || Excludes(both.RightOperand, true, depth + 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both:
                return Excludes(both.LeftOperand, false, depth + 1) && Excludes(both.RightOperand, false, depth + 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either when value:
                // `IsDevelopment() || Flag`: whoever wrote it thought of the environment; only naming production undoes that.
                return (Excludes(either.LeftOperand, true, depth + 1) && !IsProduction(either.RightOperand)) || (Excludes(either.RightOperand, true, depth + 1) && !IsProduction(either.LeftOperand));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either:
                return Excludes(either.LeftOperand, false, depth + 1) || Excludes(either.RightOperand, false, depth + 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal:
                return Compares(equal.LeftOperand, equal.RightOperand, value, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } unequal:
                return Compares(unequal.LeftOperand, unequal.RightOperand, !value, depth);
            case IIsPatternOperation pattern when IsEnvironmentName(pattern.Value):
                return Matches(pattern.Pattern, value);
            case IInvocationOperation call:
                return Asks(call, value);
            case ILocalReferenceOperation local:
                return local.InitialValue() is { } initial ? Excludes(initial, value, depth + 1) : SaysName(local.Local.Name, value);
            case IMemberReferenceOperation member:
                return SaysName(member.Member.Name, value) || (value && member.Member is { Name: "IsAttached", ContainingType.Name: "Debugger" });
            case IParameterReferenceOperation parameter:
                return SaysName(parameter.Parameter.Name, value);
            default:
                return false;
        }
    }

    private static bool Compares(IOperation left, IOperation right, bool equal, int depth)
    {
        if (right.ConstantValue is { HasValue: true, Value: bool constant })
        {
            return Excludes(left, equal == constant, depth + 1);
        }

        var name = IsEnvironmentName(left) ? right : IsEnvironmentName(right) ? left : null;
        return name is not null && Name(name) is { } text && IsProductionName(text) != equal;
    }

    private static bool Asks(IInvocationOperation call, bool value)
    {
        switch (call.TargetMethod.Name)
        {
            case "IsEnvironment" when call.Arguments.Length > 0:
                return Name(call.Arguments[call.Arguments.Length - 1].Value) is { } asked && IsProductionName(asked) != value;
            case "Equals":
                var (left, right) = call.Instance is { } instance
                    ? (instance, call.Arguments.FirstOrDefault()?.Value)
                    : (call.Arguments.ElementAtOrDefault(0)?.Value, call.Arguments.ElementAtOrDefault(1)?.Value);
                return left is not null && right is not null && Compares(left, right, value, 0);
            case "IsStaging":
                return value;
            default:
                return SaysName(call.TargetMethod.Name, value);
        }
    }

    // IsDevelopment(), isDev, InDevelopment, _isProduction: a boolean says by its name what it was computed from.
    private static bool SaysName(string name, bool value) => value
        ? Has(name, "Development") || EndsWith(name, "IsDev") || EndsWith(name, "IsLocal") || EndsWith(name, "IsDebug")
        : Has(name, "IsProd") || EndsWith(name, "InProduction");

    private static bool IsProduction(IOperation condition) => Excludes(condition, false, 0) && !Excludes(condition, true, 0);

    private static bool IsEnvironmentName(IOperation value) => value.Resolved() switch
    {
        IMemberReferenceOperation member => EndsWith(member.Member.Name, "EnvironmentName") || member.Member.Name == "Environment",
        IInvocationOperation { TargetMethod: { Name: "GetEnvironmentVariable" } } call => call.Arguments.Length > 0 && EndsWith(call.Arguments[0].Value.ConstantText() ?? "", "_ENVIRONMENT"),
        IInvocationOperation { TargetMethod.Name: "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" or "Trim", Instance: { } inner } => IsEnvironmentName(inner),
        IConditionalAccessOperation access => IsEnvironmentName(access.Operation),
        ICoalesceOperation either => IsEnvironmentName(either.Value),
        IParameterReferenceOperation parameter => EndsWith(parameter.Parameter.Name, "EnvironmentName"),
        ILocalReferenceOperation local => EndsWith(local.Local.Name, "EnvironmentName"),
        _ => false,
    };

    private static bool IsOtherThanProduction(ICaseClauseOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation single => Name(single.Value) is { } name && !IsProductionName(name),
        IPatternCaseClauseOperation pattern => Matches(pattern.Pattern, true),
        _ => false,
    };

    private static bool Matches(IPatternOperation pattern, bool value) => pattern switch
    {
        IConstantPatternOperation constant => Name(constant.Value) is { } name && IsProductionName(name) != value,
        INegatedPatternOperation negated => Matches(negated.Pattern, !value),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => value
            ? Matches(either.LeftPattern, true) && Matches(either.RightPattern, true)
            : Matches(either.LeftPattern, false) || Matches(either.RightPattern, false),
        IBinaryPatternOperation both => value
            ? Matches(both.LeftPattern, true) || Matches(both.RightPattern, true)
            : Matches(both.LeftPattern, false) && Matches(both.RightPattern, false),
        _ => false,
    };

    // Environments.Development is a static readonly field, not a constant.
    private static string? Name(IOperation value) =>
        value.Bare() is IFieldReferenceOperation { Field: { IsStatic: true, ContainingType.Name: "Environments" or "EnvironmentName" } field } ? field.Name : value.Bare().ConstantText();

    private static bool IsProductionName(string name) => name.StartsWith("prod", StringComparison.OrdinalIgnoreCase) || name.Equals("live", StringComparison.OrdinalIgnoreCase);

    private static bool Has(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool EndsWith(string name, string end) => name.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
