using Seaworthy.Contracts;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Values;

namespace Seaworthy.Rules.Contracts;

/// <summary>A value that converts to something nobody defined.</summary>
internal sealed class MeaninglessValue : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SEA1008", "Value is accepted but means nothing", "wwee", Profile.Recommended, "process/pre/configuration-validation",
        "The conversion succeeds, and the code gets an enum value without a name or an address without a scheme")
    {
        NeedsContract = true,
    };

    public override void Register(RuleRegistration on) => on.Environment(See);

    private static void See(EnvironmentContext context)
    {
        foreach (var item in Judged.Values(context))
        {
            var node = item.Match.Node!;
            switch (node.Kind)
            {
                case ContractKind.Enum when node.Enum is { IsFlags: false } members && item.Value.Value is { } text && Undefined(members, text) is { } why:
                    context.Report(item.Value, $"'{item.Key}' {why} ({ContractWords.Where(item.Match)})", ContractWords.HowTo(ContractKind.Enum, members));
                    break;
                case ContractKind.Uri when IsWithoutScheme(node, item.Value):
                    context.Report(item.Value, $"'{item.Key}' has no scheme, and the code needs a whole address ({ContractWords.Where(item.Match)})", ContractWords.HowTo(ContractKind.Uri, null));
                    break;
            }
        }
    }

    private static string? Undefined(EnumMembers members, string text)
    {
        if (EnumConversion.Convert(members, text) is not { Verdict: ConversionVerdict.Accepted, Value: decimal number })
        {
            return null;
        }

        return !members.Defines(number) ? "is a number that no member of the enum has"
            : text.IndexOf(',') >= 0 ? "joins members of an enum that does not combine them"
            : null;
    }

    // `localhost:5000` parses with "localhost" for its scheme; a path is wrong only where the code's own value is a whole address.
    private static bool IsWithoutScheme(ContractNode node, EffectiveValue value) =>
        value.Value is { Length: > 0 } text && (value.Winner.Classified.Kind == ValueKind.HostAndPort || (IsWhole(node.Default) && !Uri.TryCreate(text, UriKind.Absolute, out _)));

    private static bool IsWhole(string? text) => text is not null && text.IndexOf("://", StringComparison.Ordinal) > 0;
}
