using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Rules;
using Seaworthy.Rules.User;

namespace Seaworthy;

/// <summary>What a validation found.</summary>
public sealed class ValidationResult
{
    internal ValidationResult(Workspace workspace, Profile profile, IReadOnlyList<Finding> findings, IReadOnlyList<RuleFailure> failures)
    {
        Workspace = workspace;
        Profile = profile;
        Findings = [.. findings.Where(f => f.SuppressionReason is null)];
        Suppressed = [.. findings.Where(f => f.SuppressionReason is not null)];
        Failures = failures;
    }

    /// <summary>Open findings by file, position and rule.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Accepted findings, in the same order.</summary>
    public IReadOnlyList<Finding> Suppressed { get; }

    /// <summary>Rules that failed by a defect of their own: what they watch was not checked.</summary>
    public IReadOnlyList<RuleFailure> Failures { get; }

    /// <summary>The profile that was applied.</summary>
    public Profile Profile { get; }

    /// <summary>Number of files read.</summary>
    public int FileCount => Workspace.Documents.Count;

    /// <summary>Names of all environments found, lowest tier first.</summary>
    public IReadOnlyList<string> Environments =>
        [.. Enumerable.Range(0, (int)EnvironmentTier.Production + 1).SelectMany(tier => Workspace.Services.SelectMany(s => s.Environments).Where(e => (int)e.Tier == tier)).Select(e => e.Name).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Folders of all services found.</summary>
    public IReadOnlyList<string> Services => [.. Workspace.Services.Select(s => s.Folder)];

    /// <summary>The rules a finding may come from: the catalogue, then those that the policy defines.</summary>
    public IReadOnlyList<RuleDescriptor> Rules =>
        [.. RuleCatalog.Descriptors, .. Workspace.Policy.UserRules.Select(UserRules.Describe)];

    /// <summary>The rule with an id, or null when there is none.</summary>
    public RuleDescriptor? FindRule(string id) => RuleCatalog.Find(id) ?? UserRules.Descriptor(Workspace.Policy, id);

    internal Workspace Workspace { get; }
}
