using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Seaworthy.Findings;
using Seaworthy.Rules;

namespace Seaworthy.Analyzers.Hosting;

/// <summary>The engine's rules as the compiler wants them described.</summary>
internal static class Descriptors
{
    /// <summary>Stands for the rules that the policy defines: the compiler wants every id known beforehand.</summary>
    public const string OfThePolicy = "SEAX";

    // What code needs is known once all of it was seen.
    private static readonly string[] AtTheEnd = [WellKnownDiagnosticTags.CompilationEnd];

    private static readonly string[] Always = [];

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = RuleCatalog.Descriptors.ToImmutableDictionary(static r => r.Id, Describe, StringComparer.Ordinal);

    private static readonly DiagnosticDescriptor Policy = new(
        OfThePolicy, "Rule of the policy", "{0}", "rules of the policy", DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "A rule that seaworthy.yaml defines; its own id, X####, begins the message.");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = RuleCatalog.Descriptors.Select(r => ById[r.Id]).Append(Policy).ToImmutableArray();

    public static DiagnosticDescriptor Of(string ruleId) => ById.TryGetValue(ruleId, out var descriptor) ? descriptor : Policy;

    public static DiagnosticSeverity Of(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static DiagnosticDescriptor Describe(RuleDescriptor rule) => new(
        rule.Id, rule.Title, "{0}", rule.Family, Of(Worst(rule)), isEnabledByDefault: true, rule.Why + ".", rule.HelpUri, rule.NeedsContract ? AtTheEnd : Always);

    private static Severity Worst(RuleDescriptor rule)
    {
        var worst = Severity.None;
        for (var tier = Environments.EnvironmentTier.Development; tier <= Environments.EnvironmentTier.Production; tier++)
        {
            worst = rule.Severities[tier] > worst ? rule.Severities[tier] : worst;
        }

        return worst;
    }
}
