using Seaworthy.Contracts;

namespace Seaworthy.Rules.Contracts;

/// <summary>A key without which something fails.</summary>
/// <param name="Key">The key, as the contract or the policy spells it.</param>
/// <param name="Match">What the contract knows of it; nothing for a demand of the policy alone.</param>
/// <param name="Why">Who demands it, as words that follow "is required".</param>
internal sealed record RequiredKey(string Key, ContractMatch Match, string Why)
{
    /// <summary>The demanded keys below, where the whole section is absent, as words for the end of a message.</summary>
    public string Below { get; init; } = "";

    /// <summary>Whether the attribute that demands it can't see the absence, because the type's zero stands in for it.</summary>
    public bool IsSilent => Match.Node is { Requirement: ContractRequirement.Attribute, IsNullable: false } node && node.Kind.IsValueType();
}
