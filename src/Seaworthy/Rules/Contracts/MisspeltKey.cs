using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Contracts;

/// <summary>A key in a file that was meant for a member of the bound type and misses it.</summary>
internal sealed class MisspeltKey : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1021", "Unknown key close to a bound member", "wwww", Profile.Recommended, "process/pre/configuration-validation",
        "The binder passes an unknown key over, and the member keeps its default")
    {
        NeedsContract = true,
    };

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        foreach (var unknown in UnknownKey.Of(context.Environment))
        {
            if (unknown.Value.Winner.Source.Kind == SourceKind.File && !unknown.Match.ErrorOnUnknown && unknown.Meant(context.Environment) is { } meant)
            {
                context.Report(unknown.Place, unknown.Key, $"'{unknown.Key}' names no member of {ContractWords.Type(unknown.Match)} ({ContractWords.Where(unknown.Match)}), and '{meant}' has no value", $"Write '{ConfigurationKey.Leaf(meant)}'", unknown.Value.Winner.Source.Name);
            }
        }
    }
}
