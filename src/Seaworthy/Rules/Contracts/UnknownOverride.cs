using Seaworthy.Contracts;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Contracts;

/// <summary>A variable that sets a key nobody knows in a section that the code does.</summary>
internal sealed class UnknownOverride : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1027", "Environment override of an unknown key", "-nww", Profile.Production, "process/pre/configuration-validation",
        "The section is the service's own, the key is not: the variable is misspelt, or outlived the code that read it")
    {
        NeedsContract = true,
    };

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        foreach (var variable in GivenVariable.Unknown(context.Environment))
        {
            if (variable.Match is { KnownLength: > 0, ErrorOnUnknown: false, Nearest.Kind: ContractKind.Object or ContractKind.Section } && variable.Meant(context.Environment) is null)
            {
                context.Report(variable.Place, variable.Key, $"'{variable.Name}' sets a key that nothing reads; its section '{variable.Key.Substring(0, variable.Match.KnownLength)}' is known to the code", "Correct or remove the variable", variable.Layer.Name);
            }
        }
    }
}
