namespace Seaworthy.Contracts;

/// <summary>Why the code fails without a key.</summary>
internal enum ContractRequirement : byte
{
    None,

    /// <summary>A validation attribute refuses the member's default.</summary>
    Attribute,

    /// <summary>A parameter without default of the constructor that the binder calls.</summary>
    Constructor,

    /// <summary><c>GetRequiredSection</c>.</summary>
    Section,

    /// <summary>A read whose null is thrown upon.</summary>
    Read,
}
