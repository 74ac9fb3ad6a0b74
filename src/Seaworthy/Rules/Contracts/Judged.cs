using Seaworthy.Contracts;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Values;

namespace Seaworthy.Rules.Contracts;

/// <summary>Values that can be held against the contract: known to it, and final.</summary>
internal static class Judged
{
    /// <summary>The effective values whose key the contract names, that nothing in the deployment still replaces.</summary>
    public static IEnumerable<ContractedValue> Values(EnvironmentContext context)
    {
        foreach (var item in context.Environment.Contracted)
        {
            if (item.Match.Node is not null && IsFinal(item.Value.Winner) && !context.IsDeployTime(item.Key) && !context.Environment.IsSuppliedElsewhere(item.Key))
            {
                yield return item;
            }
        }
    }

    /// <summary>Whether a text is what the application gets: no token that is replaced, no reference that is resolved, no word that waits for its value.</summary>
    public static bool IsFinal(SourceEntry entry) =>
        entry.Value is not { Length: > 0 } || (entry.Classified is { Tokens.Count: 0, Reference: null, Kind: not (ValueKind.Placeholder or ValueKind.SecretReference or ValueKind.Encrypted) });

    /// <summary>The types a value is converted to: the member's, and those that reads name.</summary>
    public static IEnumerable<ContractKind> Kinds(ContractNode node)
    {
        if (node.Kind.IsScalar())
        {
            yield return node.Kind;
        }

        foreach (var read in node.Reads)
        {
            if (read.Kind is { } kind && kind != node.Kind && kind.IsScalar())
            {
                yield return kind;
            }
        }
    }

    /// <summary>The type that the value can't become; null when it can, or nothing is known.</summary>
    public static ContractKind? Refused(ContractedValue item)
    {
        if (item.Value.Value is { } text && item.Match.Node is { } node)
        {
            foreach (var kind in Kinds(node))
            {
                if (BinderConversion.Convert(kind, node.IsNullable, node.Enum, text).Throws)
                {
                    return kind;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// How much an absent or empty value of an environment proves: all where every source is in view or a layer of its own is; elsewhere the deployment may give it.
    /// </summary>
    public static Severity Evidence(EnvironmentModel environment) =>
        environment.IsClosed || (!environment.IsImplied && environment.Layers.Any(environment.Owns)) ? Severity.Error : Severity.Note;
}
