using Seaworthy.Rules.Contracts;
using Seaworthy.Rules.Documents;
using Seaworthy.Rules.Environments;
using Seaworthy.Rules.Network;
using Seaworthy.Rules.Secrets;
using Seaworthy.Rules.Transport;

namespace Seaworthy.Rules;

/// <summary>Every rule there is, in the order of their ids.</summary>
public static class RuleCatalog
{
    private static readonly Rule[] AllRules =
        [.. DocumentRules.All, .. ContractRules.All, .. EnvironmentRules.All, .. SecretRules.All, .. TransportRules.All, .. NetworkRules.All];

    private static readonly Dictionary<string, RuleDescriptor> ById = AllRules.ToDictionary(r => r.Descriptor.Id, r => r.Descriptor, StringComparer.Ordinal);

    /// <summary>The descriptors of all rules.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors { get; } = [.. AllRules.Select(r => r.Descriptor)];

    /// <summary>The descriptor of an id, or null when there is no such rule.</summary>
    public static RuleDescriptor? Find(string id) => ById.TryGetValue(id, out var descriptor) ? descriptor : null;

    internal static IReadOnlyList<Rule> Rules => AllRules;

    /// <summary>Every id that a policy may speak of: those of the rules here and of the rules that look at C# alone.</summary>
    internal static IReadOnlyCollection<string> Ids { get; } = [.. ById.Keys, .. CodeRules.All.Select(r => r.Id)];

    /// <summary>The descriptor of an id, of a rule that looks at C# alone too.</summary>
    internal static RuleDescriptor? FindAny(string id) => Find(id) ?? CodeRules.All.FirstOrDefault(r => r.Id == id);
}
