using Seaworthy.Contracts;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Contracts;

/// <summary>A text that the binder can't convert to what the code wants.</summary>
internal sealed class ValueNotConvertible : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1003", "Value cannot be converted", "eeee", Profile.Recommended, "process/pre/configuration-validation",
        "Binding throws: the service does not start, or fails when the options are first asked for")
    {
        NeedsContract = true,
    };

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        foreach (var item in Judged.Values(context))
        {
            // Inside a list the binder drops the element without a word (SEA1007), unless it was told to be strict.
            if ((item.Match.ItemLength == 0 || item.Match.ErrorOnUnknown) && Judged.Refused(item) is { } kind)
            {
                var empty = item.Value.Value is { Length: 0 } ? "is empty and " : "";
                context.Report(item.Value, $"'{item.Key}' {empty}can't be converted to {kind.Display()} ({ContractWords.Where(item.Match)}): binding throws", ContractWords.HowTo(kind, item.Match.Node!.Enum));
            }
        }
    }
}
