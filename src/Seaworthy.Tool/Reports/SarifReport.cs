using System.Text.Json;
using Seaworthy.Findings;
using Seaworthy.Rules;

namespace Seaworthy.Tool.Reports;

/// <summary>SARIF 2.1.0 (OASIS), as code hosts and IDEs read it.</summary>
internal static class SarifReport
{
    public static void Write(ReportData report, Stream output)
    {
        using var json = new Utf8JsonWriter(output, ReportJson.Options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        var rules = report.Result.Rules;
        WriteTool(json, rules, [.. report.Result.Findings.Concat(report.Result.Suppressed).Select(f => f.RuleId)]);
        WriteInvocation(json, report.Result);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject("%SRCROOT%");
        json.WriteStartObject("description");
        json.WriteString("text", "The validated folder");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var finding in report.Result.Findings.Concat(report.Result.Suppressed))
        {
            WriteResult(json, finding, rules);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyList<RuleDescriptor> rules, HashSet<string> reported)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Seaworthy");
        json.WriteString("version", ReportData.Version);
        json.WriteString("informationUri", "https://github.com/seaworthy-dotnet/seaworthy");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", NameOf(rule.Title));
            Text(json, "shortDescription", rule.Title);
            Text(json, "fullDescription", rule.Why + ".");
            WriteHelp(json, rule, reported.Contains(rule.Id));
            json.WriteString("helpUri", rule.HelpUri);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severities.Worst));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteString("profile", rule.Profile.ToString().ToLowerInvariant());
            json.WriteString("guideline", rule.Guideline);
            json.WriteStartObject("severities");
            foreach (var (tier, severity) in ReportJson.Tiers(rule))
            {
                json.WriteString(tier, ReportJson.Name(severity));
            }

            json.WriteEndObject();
            json.WriteStartArray("tags");
            json.WriteStringValue(rule.Family);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // The whole page goes along for rules that have a result: a reader sees it beside the result, and nobody carries the rest.
    private static void WriteHelp(Utf8JsonWriter json, RuleDescriptor rule, bool whole)
    {
        json.WriteStartObject("help");
        json.WriteString("text", $"{rule.Why}. See {rule.HelpUri}");
        if (whole && RulePage.Read(rule.Id) is { } page)
        {
            json.WriteString("markdown", page);
        }

        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, ValidationResult result)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", result.Failures.Count == 0);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var failure in result.Failures)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            Text(json, "message", $"Rule {failure.RuleId} stopped with {failure.ExceptionType}; what it watches was not checked.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, IReadOnlyList<RuleDescriptor> rules)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.RuleId);
        json.WriteNumber("ruleIndex", IndexOf(rules, finding.RuleId));
        json.WriteString("level", Level(finding.Severity));
        Text(json, "message", $"{finding.Message}. {finding.Mend}.");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WriteLocation(json, finding.Location);
        if (finding.Key.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", finding.Key);
            json.WriteString("kind", "member");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        if (finding.Related.Count > 0)
        {
            WriteRelated(json, finding.Related);
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("seaworthy/v1", finding.Fingerprint);
        json.WriteEndObject();
        if (finding.SuppressionReason is { } reason)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        json.WriteString("key", finding.Key);
        if (finding.Layer is not null)
        {
            json.WriteString("layer", finding.Layer);
        }

        json.WriteStartArray("environments");
        foreach (var environment in finding.Environments)
        {
            json.WriteStringValue(environment);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, IReadOnlyList<RelatedLocation> related)
    {
        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < related.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i);
            Text(json, "message", related[i].Message);
            WriteLocation(json, related[i].Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceLocation location)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join("/", location.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", location.Start.Line);
        json.WriteNumber("startColumn", location.Start.Column);
        json.WriteNumber("endLine", location.End.Line);
        json.WriteNumber("endColumn", location.End.Column);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static int IndexOf(IReadOnlyList<RuleDescriptor> rules, string id)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    // SARIF wants a name without blanks beside the id.
    private static string NameOf(string title) =>
        string.Concat(title.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries).Select(word => string.Concat(word.Where(char.IsLetterOrDigit))).Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
