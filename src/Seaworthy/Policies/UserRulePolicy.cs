using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Schemas;
using Seaworthy.Text;

namespace Seaworthy.Policies;

/// <summary>A rule that the policy itself defines: what it looks at, when, and the JSON Schema that has to hold.</summary>
/// <param name="Id">Its id, <c>X####</c>.</param>
/// <param name="Span">Where the policy defines it.</param>
/// <param name="Schema">What has to hold.</param>
internal sealed record UserRulePolicy(string Id, TextSpan Span, JsonSchema Schema)
{
    public string? Title { get; init; }

    /// <summary>What is wrong when it fires; null to say what the schema says.</summary>
    public string? Message { get; init; }

    public string? Mend { get; init; }

    public string? Why { get; init; }

    /// <summary>A page that tells more.</summary>
    public string? Help { get; init; }

    public Severity Severity { get; init; } = Severity.Warning;

    /// <summary>Key patterns: sections and values of the effective configuration. None when it looks at documents.</summary>
    public IReadOnlyList<PolicyText> Keys { get; init; } = [];

    /// <summary>Kinds of documents; none for all.</summary>
    public IReadOnlyList<DocumentKind> Documents { get; init; } = [];

    /// <summary>Globs of documents; none for all.</summary>
    public IReadOnlyList<PolicyText> Files { get; init; } = [];

    /// <summary>Kind of Kubernetes objects; null for all.</summary>
    public string? Resource { get; init; }

    /// <summary>Environments it speaks in; none for all.</summary>
    public IReadOnlyList<PolicyText> Environments { get; init; } = [];

    /// <summary>Tiers it speaks in; none for all.</summary>
    public IReadOnlyList<EnvironmentTier> Tiers { get; init; } = [];

    /// <summary>The names that the schema spells, so that keys, which ignore case, can be met as it spells them.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it speaks in an environment.</summary>
    public bool AppliesTo(EnvironmentInfo environment) =>
        (Tiers.Count == 0 || Tiers.Contains(environment.Tier))
        && (Environments.Count == 0 || Environments.Any(name => Glob.Segment(name.Text, environment.Name)));

    /// <summary>Whether it is meant for certain environments only.</summary>
    public bool IsConditional => Tiers.Count + Environments.Count > 0;
}
