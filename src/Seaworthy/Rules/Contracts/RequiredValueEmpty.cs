using Seaworthy.Contracts;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Contracts;

/// <summary>A key that is demanded and holds nothing.</summary>
internal sealed class RequiredValueEmpty : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1002", "Required value is empty", "nwee", Profile.Recommended, "process/pre/configuration-validation",
        "An empty text is a value: no fallback applies, and validation or the first use fails")
    {
        NeedsContract = true,
    };

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        if (context.Service.Contract is null && context.Policy.Required.Count == 0)
        {
            return;
        }

        foreach (var required in RequiredKeys.In(context.Environment, context.Policy))
        {
            if (context.Effective[required.Key] is { } value && IsEmpty(value, required) && context.Effective.Children(required.Key).Count == 0
                && !context.IsDeployTime(required.Key) && !context.Environment.IsSuppliedElsewhere(required.Key))
            {
                var where = required.Match.Nearest is null ? "" : $" ({ContractWords.Where(required.Match)})";
                context.Report(value, $"'{required.Key}' is required {required.Why}{where} and is empty", "Write the value, or list the key under 'deployTime' in seaworthy.yaml when it arrives with the deployment", atMost: Judged.Evidence(context.Environment));
            }
        }
    }

    private static bool IsEmpty(EffectiveValue value, RequiredKey required)
    {
        // An empty variable over a value is SEA1106's affair, a text that can't be a number SEA1003's, and a constructor takes what is there.
        var isOther = value.Winner.Shape == EntryShape.EmptyArray
            || (value.Winner.Source.Kind == SourceKind.Variables && value.Shadowed.Count > 0 && value.Shadowed[0].Value is { Length: > 0 })
            || (required.Match.Node is { } node && (node.Requirement == ContractRequirement.Constructor || !TakesText(node.Kind) || node.Constraints.Any(c => c.Attribute == "Required" && c.IsTrue("allowEmpty"))));
        return !isOther && value.Value is { } text && (required.Match.Node?.Requirement == ContractRequirement.Attribute ? string.IsNullOrWhiteSpace(text) : text.Length == 0);
    }

    private static bool TakesText(ContractKind kind) => kind is ContractKind.String or ContractKind.Uri or ContractKind.Any or ContractKind.Section or ContractKind.Bytes;
}
