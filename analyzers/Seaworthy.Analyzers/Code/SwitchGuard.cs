using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Seaworthy.Analyzers.Code;

/// <summary>Tells whether a piece of code runs only when a setting asks for it. The rule over configuration then judges the setting, where it is known for each environment.</summary>
internal static class SwitchGuard
{
    /// <summary>Whether a condition around the operation reads configuration, or something whose name holds one of the words.</summary>
    public static bool Covers(IOperation operation, string[] words)
    {
        for (var (at, parent) = (operation, operation.Parent); parent is not null; (at, parent) = (parent, parent.Parent))
        {
            if (parent is IConditionalOperation choice && choice.Condition != at && choice.Condition.DescendantsAndSelf().Any(o => IsSwitch(o, words)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSwitch(IOperation operation, string[] words) => operation switch
    {
        IMemberReferenceOperation member => IsConfiguration(member.Instance?.Type) || Says(member.Member.Name, words),
        IInvocationOperation call => IsConfiguration(call.Receiver()?.Bare().Type) || Says(call.TargetMethod.Name, words),
        ILocalReferenceOperation local => Says(local.Local.Name, words) || (local.InitialValue() is { } value and not ILocalReferenceOperation && IsSwitch(value.Bare(), words)),
        IParameterReferenceOperation parameter => Says(parameter.Parameter.Name, words),
        _ => false,
    };

    private static bool IsConfiguration(ITypeSymbol? type) =>
        type is not null && (type.Name is "IConfiguration" or "IConfigurationSection" || type.AllInterfaces.Any(static i => i.Name == "IConfiguration"));

    private static bool Says(string name, string[] words) => Array.Exists(words, w => name.IndexOf(w, StringComparison.OrdinalIgnoreCase) >= 0);
}
