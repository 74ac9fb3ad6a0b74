using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Network;

/// <summary>An address list meant to restrict that holds every address.</summary>
internal sealed class AllowlistAdmitsEveryone : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA4003", "Allowlist admits everyone", "-wee", Profile.Recommended, "security/access/ip-whitelisting",
        "A list that contains the whole address space restricts nobody, whatever else it holds");

    public override void Register(RuleRegistration on)
    {
        on.Setting(See);
        on.Document(DocumentKind.Descriptor, SeeDescriptor);
    }

    private static void SeeDescriptor(DocumentContext context)
    {
        foreach (var entry in context.Root.At("environments").Members())
        {
            foreach (var allowed in entry.Value.At("network", "allow").Items())
            {
                if (allowed.At("cidr") is { } cidr && NetworkRange.TryParse(cidr.AsText(), out var range) && range.IsAny)
                {
                    context.Report(cidr.Span, $"environments:{entry.Name}:network:allow", $"The allowlist of {entry.Name} admits every address", "List the networks that need access, for instance the VPN's range", environments: [DescriptorEnvironments.Info(context.Root, entry, context.Policy)]);
                }
            }
        }
    }

    private static void See(SettingContext context)
    {
        if (context.Entry.Value is not { Length: > 1 } text || text.IndexOf('/') < 0 || !AllowlistNames.Contains(context.Entry))
        {
            return;
        }

        var halves = 0;
        foreach (var part in AllowlistNames.Split(text))
        {
            if (!NetworkRange.TryParse(part, out var range))
            {
                continue;
            }

            // Two halves of the address space are the old trick around checks for /0.
            halves += range.PrefixLength == 1 ? 1 : 0;
            if (range.IsAny || halves == 2)
            {
                context.Report($"'{context.Key}' is meant to restrict but admits every address", "List the networks that need access, for instance the VPN's range");
                return;
            }
        }
    }
}
