using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Environments;

/// <summary>An element of a list that lands on a different one and keeps some of its members.</summary>
internal sealed class MixedListElement : Rule
{
    private static readonly string[] Discriminators = ["Name", "Type", "Id", "Key"];

    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1103", "List element mixes two layers", "nwww", Profile.Recommended, "process/pre/configuration-validation",
        "Elements merge by index, so the application gets one thing's name with another thing's settings");

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        foreach (var value in context.Effective.Values)
        {
            var element = ConfigurationKey.Parent(value.Key);
            if (value.Shadowed.Count == 0 || value.Value is null || !ConfigurationKey.IsIndex(ConfigurationKey.Leaf(element)) || !Array.Exists(Discriminators, d => ConfigurationKey.Equals(d, ConfigurationKey.Leaf(value.Key))))
            {
                continue;
            }

            // A variable renames an element on purpose, and a key that is a secret names nothing.
            var below = value.Shadowed[0];
            if (value.Winner.Source.Kind != SourceKind.File || KeyName.IsSecretNamed(value.Key) || string.IsNullOrEmpty(below.Value) || below.Classified.Placeholder is not null || string.Equals(below.Value, value.Value, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var survivor = context.Effective.Values.FirstOrDefault(v => v != value && ConfigurationKey.IsUnder(v.Key, element) && v.Winner.Source == below.Source && !string.IsNullOrEmpty(v.Value));
            if (survivor is not null)
            {
                context.Report(value, $"Element '{element}' is another one than in {below.Source.Name}, but '{survivor.Key}' of that one survives in {context.Environment.Name}", "Write every member of the element, or use a mapping by name instead of a list", related: [new(survivor.Winner.ValueLocation, "survives from the other element")]);
            }
        }
    }
}
