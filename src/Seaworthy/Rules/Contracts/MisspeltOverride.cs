using Seaworthy.Policies;

namespace Seaworthy.Rules.Contracts;

/// <summary>A variable that was meant to set a known key and misses it.</summary>
internal sealed class MisspeltOverride : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1026", "Environment override close to a known key", "wwee", Profile.Recommended, "process/pre/configuration-validation",
        "Nothing reads the variable, and the setting keeps the value that was to be replaced")
    {
        NeedsContract = true,
    };

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        foreach (var variable in GivenVariable.Unknown(context.Environment))
        {
            // Under a strict binder the same variable makes the service stop: SEA1022.
            if (!variable.Match.ErrorOnUnknown && variable.Meant(context.Environment) is { } meant)
            {
                var match = context.Service.Contract!.Find(meant);
                var where = match.Node is null ? "" : $" ({ContractWords.Where(match)})";
                context.Report(variable.Place, variable.Key, $"'{variable.Name}' sets a key that nothing reads; the code knows '{meant}'{where}", $"Write {meant.Replace(":", "__")}", variable.Layer.Name);
            }
        }
    }
}
