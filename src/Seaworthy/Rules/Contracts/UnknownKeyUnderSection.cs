using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Contracts;

/// <summary>A key in a file that the code has no member for.</summary>
internal sealed class UnknownKeyUnderSection : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1023", "Unknown key under a bound section", "nnnn", Profile.Strict, "process/pre/configuration-validation",
        "Nothing reads it: it was misspelt beyond recognition, or is left over from a member that is gone")
    {
        NeedsContract = true,
    };

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        foreach (var unknown in UnknownKey.Of(context.Environment))
        {
            // A type bound to the top of the configuration knows but a part of it.
            if (unknown.Match.KnownLength > 0 && unknown.Value.Winner.Source.Kind == SourceKind.File && !unknown.Match.ErrorOnUnknown && unknown.Meant(context.Environment) is null)
            {
                context.Report(unknown.Place, unknown.Key, $"'{unknown.Key}' names no member of {ContractWords.Type(unknown.Match)} ({ContractWords.Where(unknown.Match)})", "Remove it, or name the member that was meant", unknown.Value.Winner.Source.Name);
            }
        }
    }
}
