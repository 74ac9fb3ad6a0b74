using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Environments;

/// <summary>One key with different kinds of value in two environments.</summary>
internal sealed class DifferentKindOfValue : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1302", "Same key, different kind of value", "wwww", Profile.Recommended, "environments/staging/production-like-setup",
        "One type can't bind both: in one of the environments the setting is ignored or the start fails");

    public override void Register(RuleRegistration on) => on.Service(See);

    private static void See(ServiceContext context)
    {
        // The first environment's own entry for each key, and for each section.
        var first = new Dictionary<string, (SourceEntry Entry, string Kind)>(StringComparer.OrdinalIgnoreCase);
        var sections = new Dictionary<string, SourceEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var source in context.Service.Sources.Where(s => s.Kind == SourceKind.File).Distinct())
        {
            foreach (var entry in source.Entries)
            {
                if (sections.TryGetValue(entry.Key, out var section) && section.Source != source && entry.Value is { Length: > 0 })
                {
                    Report(context, entry, section, "one value", "a section");
                }

                for (var parent = ConfigurationKey.Parent(entry.Key); parent.Length > 0; parent = ConfigurationKey.Parent(parent))
                {
                    if (!sections.ContainsKey(parent))
                    {
                        sections[parent] = entry;
                    }

                    if (first.TryGetValue(parent, out var scalar) && scalar.Entry.Source != source && scalar.Entry.Value is { Length: > 0 })
                    {
                        first.Remove(parent);
                        Report(context, entry, scalar.Entry, "a section", "one value");
                    }
                }

                if (KindOf(entry) is not { } kind)
                {
                    continue;
                }

                if (!first.TryGetValue(entry.Key, out var other))
                {
                    first[entry.Key] = (entry, kind);
                }
                else if (other.Kind != kind && other.Entry.Source != source && (kind == "boolean" || other.Kind == "boolean" || entry.Shape != other.Entry.Shape))
                {
                    Report(context, entry, other.Entry, "a " + kind, "a " + other.Kind);
                }
            }
        }
    }

    private static void Report(ServiceContext context, SourceEntry entry, SourceEntry other, string kind, string otherKind) =>
        context.Report(
            entry,
            [.. context.Environments.Where(e => e.Layers.Contains(entry.Source)).Select(e => e.Info)],
            $"'{(entry.Key.Length > other.Key.Length ? other.Key : entry.Key)}' is {kind} here and {otherKind} in {other.Source.Name}",
            "Write the same kind in both files",
            related: [new(other.KeyLocation, $"{otherKind} here")]);

    // Only what is certain: texts that stand for a value still to come are of no kind.
    private static string? KindOf(SourceEntry entry) => entry.Classified.Kind switch
    {
        ValueKind.Boolean => "boolean",
        ValueKind.Number => "number",
        ValueKind.Empty or ValueKind.Placeholder or ValueKind.SecretReference or ValueKind.Encrypted => null,
        _ => "text",
    };
}
