namespace Seaworthy.Contracts;

/// <summary>A place where the code reads a key.</summary>
/// <param name="Api">The method, as the contract names it.</param>
/// <param name="Place">Where; null when the contract does not tell.</param>
/// <param name="HasDefault">Whether the code goes on without the key.</param>
/// <param name="IsConditional">Whether only some runs of the code read it.</param>
/// <param name="Kind">What the value is converted to; null for plain text.</param>
internal sealed record ContractRead(string Api, CodePlace? Place, bool HasDefault, bool IsConditional, ContractKind? Kind)
{
    /// <summary>Whether it reads the process's variables and not the configuration.</summary>
    public bool IsEnvironment => Api == "Environment";
}
