using Seaworthy.Contracts;

namespace Seaworthy.Environments;

/// <summary>A value of one environment with what the contract knows of its key.</summary>
internal sealed record ContractedValue(EffectiveValue Value, ContractMatch Match)
{
    public string Key => Value.Key;
}
