using Seaworthy.Contracts;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Contracts;

/// <summary>A key that names no member, where the binder was told to throw upon it.</summary>
internal sealed class UnknownKeyThrows : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1022", "Unknown key makes binding throw", "eeee", Profile.Recommended, "process/pre/configuration-validation",
        "The section is bound with ErrorOnUnknownConfiguration, so one key too many stops the service")
    {
        NeedsContract = true,
    };

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (value, match) in context.Environment.Contracted)
        {
            // At the top every variable of the machine is a key: there the binder could never be strict.
            if (match is not { Bound: { } bound, BoundLength: > 0 } || value.Key.Length <= match.BoundLength)
            {
                continue;
            }

            foreach (var bind in bound.Binds)
            {
                if (bind.ErrorOnUnknown && UnknownEnd(context.Service.Contract!.Type(bind.Type) ?? bound, value.Key, match.BoundLength + 1) is { } end && seen.Add(value.Key.Substring(0, end)))
                {
                    var key = value.Key.Substring(0, end);
                    var renamed = match.Unknown is null ? "; with this option the binder knows a member only by its own name" : "";
                    context.Report(KeyPlaces.Find(value.Winner.Source, key) ?? value.Winner.KeyLocation, key, $"'{key}' names no member of {ContractWords.Type(match)} and makes binding throw ({ContractWords.Where(match)}){renamed}", "Correct or remove the key, or bind without ErrorOnUnknownConfiguration", value.Winner.Source.Name);
                }
            }
        }
    }

    // The binder compares with names of properties, not with the keys that attributes give them.
    private static int? UnknownEnd(ContractNode node, string key, int start)
    {
        while (start < key.Length)
        {
            var end = key.IndexOf(':', start) is >= 0 and var colon ? colon : key.Length;
            var segment = key.Substring(start, end - start);
            var child = node.Child(segment);
            if (node.Kind == ContractKind.Object && (child is null || (child.Member is { } own && !ConfigurationKey.Equals(own, segment) && !node.Members.Any(m => m.Value.Member is { } other && ConfigurationKey.Equals(other, segment)))))
            {
                return end;
            }

            if (child is null)
            {
                return null;
            }

            (node, start) = (child, end + 1);
        }

        return null;
    }
}
