using Seaworthy.Contracts;
using Seaworthy.Environments;
using Seaworthy.Policies;

namespace Seaworthy.Rules.Contracts;

/// <summary>A null for a member that has no use for it.</summary>
internal sealed class NullOnMember : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1005", "`null` on a member that cannot be null", "wwee", Profile.Recommended, "process/pre/configuration-validation",
        "From .NET 10 on the binder sets what it reads: a null turns a number into zero and takes a text's default away")
    {
        NeedsContract = true,
    };

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        if (context.Service.Contract is not { IgnoresNull: false })
        {
            return;
        }

        foreach (var item in Judged.Values(context))
        {
            // Reads take a null for absence, and a null that is required to be something is missing (SEA1001).
            if (item.Value.Value is null && item.Match is { Bound: not null, Node: { IsNullable: false, IsReadOnly: false, Requirement: ContractRequirement.None } node } && Lost(node) is { } lost)
            {
                context.Report(item.Value, $"'{item.Key}' is null and {lost} ({ContractWords.Where(item.Match)})", "Remove the key so that the code's own value stays, write a value, or make the member nullable");
            }
        }
    }

    private static string? Lost(ContractNode node) =>
        node.Kind.IsValueType() ? $"its {node.Kind.Display()} becomes {Zero(node.Kind)}"
        : node.Kind.IsScalar() && node.IsInitialized ? "the default of its member is lost"
        : null;

    private static string Zero(ContractKind kind) => kind switch
    {
        ContractKind.Bool => "false",
        ContractKind.TimeSpan => "no time at all",
        ContractKind.Enum => "the member with number 0",
        _ => "zero",
    };
}
