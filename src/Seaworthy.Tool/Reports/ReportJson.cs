using System.Text.Encodings.Web;
using System.Text.Json;
using Seaworthy.Findings;
using Seaworthy.Rules;

namespace Seaworthy.Tool.Reports;

/// <summary>What every JSON of ours has in common.</summary>
internal static class ReportJson
{
    /// <summary>Readable, and the same bytes on every system; no report is embedded in HTML, so quotes need no escape.</summary>
    public static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The severities of a rule, lowest tier first.</summary>
    public static (string Tier, Severity Severity)[] Tiers(RuleDescriptor rule) =>
        [("development", rule.Severities.Development), ("testing", rule.Severities.Testing), ("staging", rule.Severities.Staging), ("production", rule.Severities.Production)];

    public static string Name(Severity severity) => severity.ToString().ToLowerInvariant();
}
