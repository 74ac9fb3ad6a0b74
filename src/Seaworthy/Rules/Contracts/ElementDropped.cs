using Seaworthy.Contracts;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Contracts;

/// <summary>An element of a list or dictionary that the binder leaves out.</summary>
internal sealed class ElementDropped : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1007", "List element silently dropped", "wwee", Profile.Recommended, "process/pre/configuration-validation",
        "Inside a list the binder swallows what it can't convert: the list is shorter than written and nothing says so")
    {
        NeedsContract = true,
    };

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        foreach (var item in Judged.Values(context))
        {
            if (item.Match.ItemLength > 0 && !item.Match.ErrorOnUnknown && Judged.Refused(item) is { } kind)
            {
                var element = item.Key.Substring(0, item.Match.ItemLength);
                var what = element.Length == item.Key.Length ? "it is" : $"the whole of '{element}' is";
                context.Report(item.Value, $"'{item.Key}' can't be converted to {kind.Display()}, so {what} left out ({ContractWords.Where(item.Match)})", ContractWords.HowTo(kind, item.Match.Node!.Enum));
            }
        }
    }
}
