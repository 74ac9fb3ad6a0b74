using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace Seaworthy.Analyzers.Code;

/// <summary>The length of a time span that is written with constants.</summary>
internal static class ConstantTimeSpan
{
    /// <summary>The length in days, or null when the code computes it.</summary>
    public static double? Days(IOperation? operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation switch
        {
            IInvocationOperation { TargetMethod.ContainingType: var type } call when IsTimeSpan(type) => Sum(call.Arguments, UnitOf(call.TargetMethod.Name)),
            IObjectCreationOperation { Type: { } type } creation when IsTimeSpan(type) => Sum(creation.Arguments, null),
            IFieldReferenceOperation { Field: { Name: "Zero", ContainingType: var type } } when IsTimeSpan(type) => 0,
            _ => null,
        };
    }

    private static double? Sum(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, double? only)
    {
        var days = 0.0;
        foreach (var argument in arguments)
        {
            // FromDays(30) has one parameter called "value" or "days"; the constructors and the newer overloads name a unit each.
            var unit = UnitOf(argument.Parameter?.Name) ?? only;
            if (unit is not { } length || argument.Value.ConstantValue is not { HasValue: true, Value: IConvertible number })
            {
                return null;
            }

            days += length * number.ToDouble(System.Globalization.CultureInfo.InvariantCulture);
        }

        return arguments.Length == 0 ? 0 : days;
    }

    private static double? UnitOf(string? name) => name switch
    {
        "FromDays" or "days" => 1,
        "FromHours" or "hours" => 1.0 / 24,
        "FromMinutes" or "minutes" => 1.0 / 1440,
        "FromSeconds" or "seconds" => 1.0 / 86_400,
        "FromMilliseconds" or "milliseconds" => 1.0 / 86_400_000,
        "FromMicroseconds" or "microseconds" => 1.0 / 86_400_000_000,
        "FromTicks" or "ticks" => 1.0 / 864_000_000_000,
        _ => null,
    };

    private static bool IsTimeSpan(ITypeSymbol type) => type is { Name: "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
