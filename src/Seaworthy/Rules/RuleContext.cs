using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;

namespace Seaworthy.Rules;

/// <summary>What every rule may ask, and the one way to report.</summary>
internal abstract class RuleContext(RuleRun run)
{
    /// <summary>The run this belongs to.</summary>
    protected RuleRun Run { get; } = run;

    /// <summary>The rule being asked; set by the walk.</summary>
    internal Rule Rule { get; set; } = null!;

    public Workspace Workspace => Run.Workspace;

    public Policy Policy => Run.Workspace.Policy;

    /// <summary>The date of the run, an input.</summary>
    public DateTime Today => Run.Today;

    public CancellationToken CancellationToken => Run.CancellationToken;

    /// <summary>The options the policy sets for this rule; null when it sets none.</summary>
    public ObjectNode? Options => Policy.Rules.TryGetValue(Rule.Descriptor.Id, out var own) ? own.Options : null;

    /// <summary>The texts of a list option; none when it is not set.</summary>
    public IReadOnlyList<string> OptionTexts(string name) => [.. (Options?[name]).Items().Select(i => i.AsText()).OfType<string>()];

    /// <summary>The only way out of a rule: the funnel decides severity, suppression, redaction and order.</summary>
    protected void Report(Issue issue) => Run.Funnel.Add(Rule.Descriptor, issue);
}
