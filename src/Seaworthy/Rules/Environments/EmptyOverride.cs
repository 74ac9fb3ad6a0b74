using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Environments;

/// <summary>An empty list, mapping or null that was meant to clear what lies below it.</summary>
internal sealed class EmptyOverride : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1102", "Empty override clears nothing", "nwee", Profile.Recommended, "environments/production/security-systems",
        "The configuration system merges children by key, so an empty override removes none of them");

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        foreach (var value in context.Effective.Values)
        {
            var entry = value.Winner;
            if (entry.Shape is not (EntryShape.EmptyArray or EntryShape.EmptyObject or EntryShape.Null) || entry.Source.Kind != SourceKind.File || context.Effective.Children(value.Key).Count == 0)
            {
                continue;
            }

            // Children of a higher layer fill what is empty here; only those of a lower one outlive it.
            var rank = context.Environment.Rank(entry.Source);
            if (context.Effective.Values.FirstOrDefault(v => v != value && ConfigurationKey.IsUnder(v.Key, value.Key) && context.Environment.Rank(v.Winner.Source) < rank) is { } survivor)
            {
                var written = entry.Shape switch { EntryShape.EmptyArray => "[]", EntryShape.EmptyObject => "{}", _ => "null" };
                context.Report(value, $"'{value.Key}' is {written} here, but what {survivor.Winner.Source.Name} sets below it stays effective in {context.Environment.Name}", "Override each element, or keep the section out of the lower file", related: [new(survivor.Winner.ValueLocation, "survives")]);
            }
        }
    }
}
