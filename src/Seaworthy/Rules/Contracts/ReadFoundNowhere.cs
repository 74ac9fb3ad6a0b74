using Seaworthy.Contracts;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Contracts;

/// <summary>A key that the code reads without a default and that no file in view has.</summary>
internal sealed class ReadFoundNowhere : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1025", "Code reads a key found nowhere", "nnnn", Profile.Strict, "process/pre/configuration-validation",
        "Either it arrives with the deployment, which should be written down, or the code reads nothing")
    {
        NeedsContract = true,
    };

    public override void Register(RuleRegistration on) => on.Service(See);

    private static void See(ServiceContext context)
    {
        if (context.Environments.Count == 0 || context.Workspace.IsPartial)
        {
            return;
        }

        foreach (var read in AbsentRead.Of(context.Service, context.Policy))
        {
            // What is required is SEA1001's affair.
            if (!read.HasDefault && read.Match.Node!.Requirement == ContractRequirement.None && read.Meant(context.Service) is null)
            {
                var place = MissingPlace.Find(context.Workspace, context.Environments[0], read.Key);
                context.Report(place, [.. context.Environments.Select(e => e.Info)], read.Key, $"'{read.Key}' ({ContractWords.Where(read.Match)}) is set nowhere in view and the code has no default", "List it under 'deployTime' in seaworthy.yaml when it arrives with the deployment, give it a default in code, or remove the read");
            }
        }
    }
}
