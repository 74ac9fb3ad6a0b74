namespace Seaworthy.Rules;

/// <summary>A check. It says once what it wants to see, then is shown just that; it keeps no state between runs.</summary>
internal abstract class Rule
{
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Says what the rule wants to see.</summary>
    public abstract void Register(RuleRegistration on);
}
