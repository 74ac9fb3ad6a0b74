using Seaworthy.Policies;

namespace Seaworthy.Rules.Environments;

/// <summary>Any other variable of compose that may be unset.</summary>
internal sealed class UnguardedVariable : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1204", "Variable without guard", "-nww", Profile.Production, "process/pre/configuration-validation",
        "Compose warns once and goes on with the empty text");

    public override void Register(RuleRegistration on) => on.Container(See);

    private static void See(ContainerContext context)
    {
        foreach (var (variable, name) in UnsetVariables.Of(context))
        {
            if (UnsetVariables.Overridden(context, variable) is null)
            {
                context.Report(variable.ValueSpan, variable.Name, $"'{name}' is defined nowhere in view and '{variable.Name}' does without a guard", $"Write ${{{name}:?}} to refuse an unset one, or ${{{name}:-default}} to allow it");
            }
        }
    }
}
