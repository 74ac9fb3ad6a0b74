using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Environments;

/// <summary>A list that a higher file makes shorter, whose old tail stays effective.</summary>
internal sealed class ShorterList : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1101", "Shorter list does not shorten", "nwee", Profile.Recommended, "environments/production/security-systems",
        "Lists merge by index, so what the shorter list was meant to drop stays in force");

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        var lower = new Dictionary<string, Longest>(StringComparer.OrdinalIgnoreCase);
        foreach (var layer in context.Environment.Layers.Where(ListShape.WritesLists).Distinct())
        {
            HashSet<string>? written = null;
            foreach (var list in ListShape.Of(layer))
            {
                var elements = list.Value;
                var count = Last(elements) + 1;
                var isKnown = lower.TryGetValue(list.Key, out var below);
                if (isKnown && count < below!.Count && elements.Count == count && (written ??= ListShape.Written(layer)).Contains(list.Key) && Survivor(context, layer, list.Key, count, below.Count) is { } survivor)
                {
                    context.Report(
                        elements[count - 1][0].ValueLocation,
                        list.Key,
                        $"'{list.Key}' has {count} of {below.Count} elements here, but the rest of {below.Source.Name} stays effective in {context.Environment.Name}",
                        "Keep the list out of the lower file, or turn it into a mapping whose entries can be switched off",
                        layer.Name,
                        related: [new(survivor.Winner.ValueLocation, "the first element that survives")]);
                }

                lower[list.Key] = isKnown && count < below!.Count ? below : new Longest(count, layer);
            }
        }
    }

    private static int Last(Dictionary<int, List<SourceEntry>> elements)
    {
        var last = -1;
        foreach (var element in elements)
        {
            last = Math.Max(last, element.Key);
        }

        return last;
    }

    private static EffectiveValue? Survivor(EnvironmentContext context, ConfigurationSource shorter, string list, int from, int to)
    {
        var rank = context.Environment.Rank(shorter);
        for (var i = from; i < to; i++)
        {
            var element = FormattableString.Invariant($"{list}:{i}");
            if (context.Effective.Values.FirstOrDefault(v => ConfigurationKey.IsUnder(v.Key, element) && v.Winner.Source.Kind == SourceKind.File && context.Environment.Rank(v.Winner.Source) < rank && v.Value is not null) is { } survivor)
            {
                return survivor;
            }
        }

        return null;
    }

    private sealed record Longest(int Count, ConfigurationSource Source);
}
