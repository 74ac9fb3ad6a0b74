using Seaworthy.Contracts;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Contracts;

/// <summary>A value that a validation attribute of its member refuses.</summary>
internal sealed class ConstraintViolated : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1004", "Value violates a declared constraint", "wwee", Profile.Recommended, "process/pre/configuration-validation",
        "The code says what it can work with; validation at start or at first use refuses anything else")
    {
        NeedsContract = true,
    };

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        var counted = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in Judged.Values(context))
        {
            if (Break(item) is { } broken)
            {
                context.Report(item.Value, $"'{item.Key}' {broken} ({ContractWords.Where(item.Match)}){Ignored(item.Match)}", "Write a value that the constraint allows, or widen the constraint in code", atMost: AtMost(context, item));
            }

            for (var key = ConfigurationKey.Parent(item.Key); item.Match.ItemLength > 0 && key.Length > item.Match.BoundLength; key = ConfigurationKey.Parent(key))
            {
                if (counted.Add(key))
                {
                    SeeCount(context, item, key);
                }
            }
        }
    }

    private static string? Break(ContractedValue item)
    {
        var node = item.Match.Node!;
        if (node.Constraints.Count == 0 || !node.Kind.IsScalar() || item.Value.Value is not { } text)
        {
            return null;
        }

        var converted = BinderConversion.Convert(node.Kind, node.IsNullable, node.Enum, text);
        return converted.Verdict != ConversionVerdict.Accepted ? null
            : node.Constraints.Where(c => c.Attribute != "Required").Select(c => ConstraintCheck.Break(c, converted.Value)).FirstOrDefault(b => b is not null);
    }

    private static void SeeCount(EnvironmentContext context, ContractedValue item, string key)
    {
        var match = context.Service.Contract!.Find(key);
        foreach (var constraint in match.Node is { Kind: ContractKind.List or ContractKind.Dictionary } node ? node.Constraints : [])
        {
            if (ConstraintCheck.BreakOfCount(constraint, context.Effective.Children(key).Count) is { } broken)
            {
                var place = KeyPlaces.Find(item.Value.Winner.Source, key) ?? item.Value.Winner.KeyLocation;
                context.Report(place, key, $"'{key}' {broken} ({ContractWords.Where(match)}){Ignored(match)}", "Write as many items as the constraint allows, or widen the constraint in code", item.Value.Winner.Source.Name, match.IsValidated ? Severity.Error : Severity.Warning);
                return;
            }
        }
    }

    private static string Ignored(ContractMatch match) => match.IsValidated ? "" : "; nothing in the code runs the check";

    private static Severity AtMost(EnvironmentContext context, ContractedValue item) =>
        item.Value.Value is { Length: 0 } && Judged.Evidence(context.Environment) == Severity.Note ? Severity.Note : item.Match.IsValidated ? Severity.Error : Severity.Warning;
}
