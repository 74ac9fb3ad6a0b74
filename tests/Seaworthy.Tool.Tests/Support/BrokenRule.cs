using Seaworthy.Rules;

namespace Seaworthy.Tool.Tests.Support;

/// <summary>A rule with a defect.</summary>
internal sealed class BrokenRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = RuleCatalog.Find("SEA2003")!;

    public override void Register(RuleRegistration on) => on.Workspace(_ => throw new InvalidOperationException("CANARY-in-an-exception"));
}
