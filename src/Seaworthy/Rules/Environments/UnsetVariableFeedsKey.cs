using Seaworthy.Policies;

namespace Seaworthy.Rules.Environments;

/// <summary>An unset variable of compose that would wipe a setting.</summary>
internal sealed class UnsetVariableFeedsKey : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1203", "Unset variable feeds a key that matters", "nwee", Profile.Recommended, "process/deploy/environment-preparation",
        "Compose turns an unset variable into the empty text, and the empty text overrides the file");

    public override void Register(RuleRegistration on) => on.Container(See);

    private static void See(ContainerContext context)
    {
        foreach (var (variable, name) in UnsetVariables.Of(context))
        {
            if (UnsetVariables.Overridden(context, variable) is { } value)
            {
                context.Report(variable.ValueSpan, variable.Name, $"'{name}' is defined nowhere in view, so '{variable.Name}' may wipe the value of '{value.Key}'", $"Write ${{{name}:?}} so that compose refuses to start without it, or define it in .env");
            }
        }
    }
}
