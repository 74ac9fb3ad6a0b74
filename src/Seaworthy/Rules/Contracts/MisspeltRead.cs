using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Contracts;

/// <summary>A key in code and a key in files that were meant to be one.</summary>
internal sealed class MisspeltRead : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1024", "Code reads a key close to an existing one", "wwww", Profile.Recommended, "process/pre/configuration-validation",
        "The code gets nothing, or its default, while the value that was meant for it stands beside")
    {
        NeedsContract = true,
    };

    public override void Register(RuleRegistration on) => on.Service(See);

    private static void See(ServiceContext context)
    {
        foreach (var read in AbsentRead.Of(context.Service, context.Policy))
        {
            if (read.Meant(context.Service) is { } meant)
            {
                var holders = context.Environments.Where(e => e.Effective.Exists(meant)).ToList();
                var value = holders[0].Effective[meant] ?? holders[0].Effective.Values.First(v => ConfigurationKey.IsUnder(v.Key, meant));
                context.Report(KeyPlaces.Find(value.Winner.Source, meant) ?? value.Winner.KeyLocation, [.. holders.Select(e => e.Info)], meant, $"Nothing reads '{meant}', and '{read.Key}' ({ContractWords.Where(read.Match)}) is set nowhere", "Spell the key in code and files alike", value.Winner.Source.Name);
            }
        }
    }
}
