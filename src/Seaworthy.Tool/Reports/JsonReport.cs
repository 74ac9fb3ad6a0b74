using System.Text.Json;
using Seaworthy.Findings;
using Seaworthy.Rules;

namespace Seaworthy.Tool.Reports;

/// <summary>The report for programs; <c>schemas/report.schema.json</c> describes it.</summary>
internal static class JsonReport
{
    internal const string SchemaUri = "https://github.com/seaworthy-dotnet/seaworthy/blob/main/schemas/report.schema.json";

    public static void Write(ReportData report, Stream output)
    {
        using var json = new Utf8JsonWriter(output, ReportJson.Options);
        json.WriteStartObject();
        json.WriteString("$schema", SchemaUri);
        json.WriteNumber("version", 1);
        json.WriteStartObject("tool");
        json.WriteString("name", "seaworthy");
        json.WriteString("version", ReportData.Version);
        json.WriteEndObject();
        json.WriteString("profile", report.Result.Profile.ToString().ToLowerInvariant());
        Texts(json, "environments", report.Result.Environments);
        Texts(json, "services", report.Result.Services.Select(Folder));
        json.WriteStartObject("summary");
        json.WriteNumber("files", report.Result.FileCount);
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("notes", report.Count(Severity.Note));
        json.WriteNumber("suppressed", report.Result.Suppressed.Count);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in report.Result.Findings)
        {
            WriteFinding(json, finding, report.Result);
        }

        json.WriteEndArray();
        json.WriteStartArray("suppressed");
        foreach (var finding in report.Result.Suppressed)
        {
            WriteFinding(json, finding, report.Result);
        }

        json.WriteEndArray();
        json.WriteStartArray("failures");
        foreach (var failure in report.Result.Failures)
        {
            json.WriteStartObject();
            json.WriteString("rule", failure.RuleId);
            json.WriteString("exception", failure.ExceptionType);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, ValidationResult result)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.RuleId);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("message", finding.Message);
        json.WriteString("mend", finding.Mend);
        json.WriteString("key", finding.Key);
        Optional(json, "environment", finding.Environment);
        Texts(json, "environments", finding.Environments);
        Optional(json, "service", finding.Service is { } service ? Folder(service) : null);
        Optional(json, "layer", finding.Layer);
        json.WritePropertyName("location");
        WriteLocation(json, finding.Location, null);
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            WriteLocation(json, related.Location, related.Message);
        }

        json.WriteEndArray();
        json.WriteString("fingerprint", finding.Fingerprint);
        if (finding.IsNotChecked)
        {
            json.WriteBoolean("notChecked", true);
        }

        json.WriteString("helpUri", result.FindRule(finding.RuleId)!.HelpUri);
        Optional(json, "suppressedBecause", finding.SuppressionReason);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceLocation location, string? message)
    {
        json.WriteStartObject();
        json.WriteString("file", location.Path);
        json.WriteNumber("line", location.Start.Line);
        json.WriteNumber("column", location.Start.Column);
        json.WriteNumber("endLine", location.End.Line);
        json.WriteNumber("endColumn", location.End.Column);
        Optional(json, "message", message);
        json.WriteEndObject();
    }

    private static string Folder(string folder) => folder.Length == 0 ? "." : folder;

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
