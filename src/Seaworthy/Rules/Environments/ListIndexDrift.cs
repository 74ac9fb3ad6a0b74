using System.Globalization;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Environments;

/// <summary>A variable that sets an element by an index the list no longer has it at.</summary>
internal sealed class ListIndexDrift : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1104", "List index drift", "wwee", Profile.Recommended, "process/pre/configuration-validation",
        "The override lands on another element or on none, and the one it was meant for keeps its old value");

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        foreach (var value in context.Effective.Values)
        {
            if (value.Winner.Source.Kind == SourceKind.Variables && value.Shadowed.Count == 0)
            {
                SeeOverride(context, value);
            }
        }
    }

    private static void SeeOverride(EnvironmentContext context, EffectiveValue value)
    {
        var element = value.Key;
        var member = "";
        while (!ConfigurationKey.IsIndex(ConfigurationKey.Leaf(element)))
        {
            member = ConfigurationKey.Combine(ConfigurationKey.Leaf(element), member).TrimEnd(':');
            element = ConfigurationKey.Parent(element);
            if (element.Length == 0)
            {
                return;
            }
        }

        var list = ConfigurationKey.Parent(element);
        var written = context.Environment.Layers.Where(l => l.Kind == SourceKind.File).SelectMany(l => l.Entries).Where(e => ConfigurationKey.IsUnder(e.Key, list) && e.Key.Length > list.Length + 1).ToList();
        var indexes = written.Select(e => e.Key.Substring(list.Length + 1).Split(':')[0]).Where(ConfigurationKey.IsIndex).Distinct().ToList();
        if (list.Length == 0 || indexes.Count == 0 || !int.TryParse(ConfigurationKey.Leaf(element), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return;
        }

        var sets = context.Environment.Layers.Where(l => l.Kind == SourceKind.Variables).SelectMany(l => l.Entries);
        if (index > indexes.Count && !sets.Any(e => ConfigurationKey.IsUnder(e.Key, FormattableString.Invariant($"{list}:{index - 1}"))))
        {
            context.Report(value, $"'{value.Winner.WrittenKey}' sets element {index} of a list that has {indexes.Count}: a gap stays before it", $"Use the next free index, {indexes.Count}", atKey: true);
        }
        else if (member.Length > 0 && index < indexes.Count)
        {
            var others = indexes.Where(i => written.Exists(e => ConfigurationKey.Equals(e.Key, $"{list}:{i}:{member}"))).ToList();
            if (others.Count == 1)
            {
                context.Report(value, $"'{value.Winner.WrittenKey}' sets '{member}' on element {index}, which has none; only element {others[0]} has it", $"Check the order of '{list}'; the override probably belongs to index {others[0]}", atKey: true, related: [new(written.Find(e => ConfigurationKey.Equals(e.Key, $"{list}:{others[0]}:{member}"))!.KeyLocation, "the element that has it")]);
            }
        }
    }
}
