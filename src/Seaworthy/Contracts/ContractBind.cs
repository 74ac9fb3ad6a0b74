namespace Seaworthy.Contracts;

/// <summary>A place where the code binds a section to a type.</summary>
/// <param name="Api">The method, as the contract names it.</param>
/// <param name="Type">Full name of the type.</param>
/// <param name="Place">Where; null when the contract does not tell.</param>
/// <param name="RunsAttributes">Whether validation attributes are run over the bound value.</param>
/// <param name="ErrorOnUnknown">Whether a key that names no member makes binding throw, in every run.</param>
internal sealed record ContractBind(string Api, string Type, CodePlace? Place, bool RunsAttributes, bool ErrorOnUnknown);
