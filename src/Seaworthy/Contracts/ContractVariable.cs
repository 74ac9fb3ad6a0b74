using Seaworthy.Documents;

namespace Seaworthy.Contracts;

/// <summary>A variable of the process that the code reads by itself, past the configuration.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRequired">Whether the code fails without it.</param>
/// <param name="Place">Where it is read.</param>
internal sealed record ContractVariable(string Name, bool IsRequired, CodePlace? Place)
{
    public static ContractVariable? Read(ConfigNode node) =>
        node.At("name").AsText() is { Length: > 0 } name ? new ContractVariable(name, ContractText.IsTrue(node.At("required")), CodePlace.Read(node)) : null;
}
