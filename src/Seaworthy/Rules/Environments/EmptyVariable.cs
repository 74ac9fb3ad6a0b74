using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Environments;

/// <summary>A variable with the empty value that hides a real one.</summary>
internal sealed class EmptyVariable : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1106", "Empty variable wipes a value", "wwee", Profile.Recommended, "process/pre/configuration-validation",
        "An empty variable is a value: it overrides what the file says with nothing");

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        foreach (var value in context.Effective.Values)
        {
            if (value.Value is { Length: 0 } && value.Winner.Source.Kind == SourceKind.Variables && value.Shadowed.Count > 0 && value.Shadowed[0].Value is { Length: > 0 })
            {
                context.Report(value, $"'{value.Winner.WrittenKey}' is empty and wipes the value of '{value.Key}' in {context.Environment.Name}", "Remove the variable, or give it a value", atKey: true);
            }
        }
    }
}
