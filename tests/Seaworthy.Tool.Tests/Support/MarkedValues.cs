using Seaworthy.Findings;
using Seaworthy.Rules;

namespace Seaworthy.Tool.Tests.Support;

/// <summary>Reports every effective value whose key ends in <c>Marked</c>, under the id and severities of a real rule.</summary>
internal sealed class MarkedValues(string leaf = "Marked", Severity atMost = Severity.Error, string id = "SEA2001", int related = 0) : Rule
{
    public override RuleDescriptor Descriptor { get; } = RuleCatalog.Find(id)!;

    public override void Register(RuleRegistration on) =>
        on.Key(leaf, context => context.Report($"'{context.Key}' is marked", "Unmark it", atMost: atMost, related: [.. Enumerable.Range(0, related).Select(i => new RelatedLocation(context.Entry.KeyLocation, $"is place {i}"))]));
}
