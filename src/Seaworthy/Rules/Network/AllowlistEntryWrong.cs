using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Network;

/// <summary>An entry of an address list that does not mean what it says.</summary>
internal sealed class AllowlistEntryWrong : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA4004", "Allowlist entry is wrong", "nwww", Profile.Recommended, "security/access/ip-whitelisting",
        "An entry that is no network is ignored or refused at start, and one inside another hides that the list is wider than it looks");

    public override void Register(RuleRegistration on)
    {
        on.Setting(SeeEntry);
        on.Environment(SeeOverlap);
    }

    private static void SeeEntry(SettingContext context)
    {
        if (context.Entry.Value is not { Length: > 0 } text || !context.Value.IsLiteral || !AllowlistNames.Contains(context.Entry))
        {
            return;
        }

        foreach (var part in AllowlistNames.Split(text))
        {
            if (NetworkRange.TryParse(part, out var range))
            {
                if (range.HostBitsSet)
                {
                    context.Report($"An entry of '{context.Key}' sets bits behind its prefix: it names one host and admits a network", $"Write {range.Network}/{range.PrefixLength} for the network, or the address with /{range.Address.Bits} for the host");
                    return;
                }
            }
            else if (LooksLikeAddress(part))
            {
                context.Report($"An entry of '{context.Key}' is no address and no CIDR range", "Write an address (10.0.0.5) or a range (10.0.0.0/24)");
                return;
            }
        }
    }

    // Host names, service names and wildcards are other kinds of entry; only what tries to be an address is judged.
    private static bool LooksLikeAddress(string part)
    {
        var digits = 0;
        foreach (var c in part)
        {
            if (c is not ((>= '0' and <= '9') or '.' or '/'))
            {
                return false;
            }

            digits += c == '.' ? 0 : 1;
        }

        return digits > 3 && part.IndexOf('.') > 0;
    }

    private static void SeeOverlap(EnvironmentContext context)
    {
        foreach (var list in context.Effective.Values.Where(v => v.Value is { Length: > 0 } && AllowlistNames.Contains(v.Winner)).GroupBy(v => ConfigurationKey.Parent(v.Key)))
        {
            var ranges = list.Where(v => NetworkRange.TryParse(v.Value, out _)).Select(v => new Entry(v, NetworkRange.TryParse(v.Value, out var r) ? r : null!)).Take(200).ToList();
            foreach (var inner in ranges)
            {
                var outer = ranges.Find(o => o.Value != inner.Value && o.Range.Contains(inner.Range) && !o.Range.IsAny && (!inner.Range.Contains(o.Range) || ranges.IndexOf(o) < ranges.IndexOf(inner)));
                if (outer is not null)
                {
                    context.Report(inner.Value, $"This entry of '{list.Key}' lies wholly inside another one", "Remove it, or narrow the wider entry if that one is the mistake", related: [new RelatedLocation(outer.Value.Winner.ValueLocation, "the wider entry")]);
                }
            }
        }
    }

    private sealed record Entry(EffectiveValue Value, NetworkRange Range);
}
