using System.Globalization;
using Seaworthy.Findings;
using Seaworthy.Rules;

namespace Seaworthy.Tool.Reports;

/// <summary>The report for people: by environment, each finding with its line, a caret and how to mend it.</summary>
internal sealed class ConsoleReport(Terminal terminal, Verbosity verbosity)
{
    private const int GutterWidth = 7;
    private const int MostRelated = 5;

    public void Write(ReportData report)
    {
        if (verbosity != Verbosity.Quiet)
        {
            foreach (var group in report.Result.Findings.GroupBy(f => f.Environment).OrderByDescending(g => g.Max(f => f.Severity)).ThenBy(g => g.Key, StringComparer.Ordinal))
            {
                if (report.Schema is null)
                {
                    terminal.Out.WriteLine($"{terminal.Paint(Terminal.Bold, Printable.Text(group.Key ?? "No single environment"))} ({ReportData.Counts([.. group])})");
                    terminal.Out.WriteLine();
                }

                foreach (var finding in group.OrderByDescending(f => f.Severity))
                {
                    WriteFinding(report.Result, finding);
                }
            }
        }

        if (verbosity == Verbosity.Detailed)
        {
            foreach (var finding in report.Result.Suppressed)
            {
                terminal.Out.WriteLine($"{Place(finding.Location)} suppressed {finding.RuleId} {Printable.Text(finding.Message)}");
                Detail("reason", finding.SuppressionReason is { Length: > 0 } reason ? reason : "none given");
                terminal.Out.WriteLine();
            }
        }

        foreach (var failure in report.Result.Failures)
        {
            terminal.Out.WriteLine($"not checked: rule {failure.RuleId} stopped with {failure.ExceptionType}; please report it");
        }

        WriteSummary(report);
    }

    private void WriteFinding(ValidationResult result, Finding finding)
    {
        var severity = finding.Severity.ToString().ToLowerInvariant();
        terminal.Out.WriteLine($"{Place(finding.Location)} {terminal.Paint(ColorOf(finding.Severity), $"{severity} {finding.RuleId}")} {Printable.Text(finding.Message)}");
        WriteLine(result, finding.Location);
        if (finding.Environments.Count > 1)
        {
            Detail("also in", string.Join(", ", finding.Environments.Skip(1)));
        }

        if (finding.Layer is { } layer && layer != finding.Location.Path)
        {
            Detail("layer", layer);
        }

        foreach (var related in finding.Related.Take(verbosity == Verbosity.Detailed ? int.MaxValue : MostRelated))
        {
            Detail("see", $"{Place(related.Location)} {related.Message}");
        }

        if (verbosity != Verbosity.Detailed && finding.Related.Count > MostRelated)
        {
            Detail("see", $"{finding.Related.Count - MostRelated} more with --verbosity detailed");
        }

        if (verbosity == Verbosity.Detailed)
        {
            Detail("why", result.FindRule(finding.RuleId)!.Why);
        }

        Detail("mend", finding.Mend);
        terminal.Out.WriteLine();
    }

    private static string Place(SourceLocation location) => string.Create(CultureInfo.InvariantCulture, $"{Printable.Text(location.Path)}:{location.Start.Line}:{location.Start.Column}");

    private void Detail(string name, string text) => terminal.Out.WriteLine($"    {terminal.Paint(Terminal.Dim, (name + ":").PadRight(8))} {Printable.Text(text)}");

    private void WriteLine(ValidationResult result, SourceLocation location)
    {
        var (start, end) = (location.Start, location.End);
        var text = Printable.Line(Redaction.MaskLine(result, location.File, start.Line));
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var length = end.Line == start.Line ? end.Column - start.Column : text.Length - start.Column + 1;
        var window = LineWindow.Around(text, start.Column - 1, length, terminal.Width - GutterWidth);
        var number = start.Line.ToString(CultureInfo.InvariantCulture).PadLeft(4);
        terminal.Out.WriteLine($"{terminal.Paint(Terminal.Dim, number + " |")} {window.Text}");
        terminal.Out.WriteLine($"{terminal.Paint(Terminal.Dim, "     |")} {new string(' ', window.Start)}{terminal.Paint(Terminal.Red, new string('^', window.Length))}");
    }

    private void WriteSummary(ReportData report)
    {
        var result = report.Result;
        var files = ReportData.Plural(result.FileCount, "file");
        var profile = $"profile {result.Profile.ToString().ToLowerInvariant()}{(result.Suppressed.Count > 0 ? $", {result.Suppressed.Count} suppressed" : "")}";
        var about = report.Schema is { } schema ? $"{files} (schema {Printable.Text(schema)}{(result.Suppressed.Count > 0 ? $", {result.Suppressed.Count} suppressed" : "")})"
            : result.Services.Count == 0 ? $"{files} ({profile})"
            : $"{ReportData.Plural(report.Environments?.Count ?? result.Environments.Count, "environment")} of {ReportData.Plural(result.Services.Count, "service")} ({files}, {profile})";
        if (result.Findings.Count == 0)
        {
            terminal.Out.WriteLine($"{(result.Failures.Count > 0 ? "Nothing found by the rules that ran" : "Nothing to report")} in {about}");
            return;
        }

        terminal.Out.WriteLine(terminal.Paint(Terminal.Bold, ReportData.Counts(result.Findings)) + $" in {about}");
        if (verbosity != Verbosity.Quiet)
        {
            WriteNext(report);
        }
    }

    private void WriteNext(ReportData report)
    {
        var worst = report.Result.Findings.OrderByDescending(f => f.Severity).First();
        var traced = report.Result.Findings.Where(f => f is { Environment: not null, Layer: not null, Key.Length: > 0, Service: not null }).MaxBy(f => f.Severity);
        var trace = traced is null ? "" : Printable.Text($"; seaworthy effective {Typed(traced.Environment!)} {Typed(traced.Key)}{Path(report, traced.Service!)}");
        terminal.Out.WriteLine($"Next: seaworthy explain {worst.RuleId}{trace}");
    }

    private static string Path(ReportData report, string service)
    {
        var folder = System.IO.Path.Combine(report.Folder, service).Replace('\\', '/');
        return folder is "" or "." ? "" : $" --path {Typed(folder)}";
    }

    private static string Typed(string text) => text.Contains(' ', StringComparison.Ordinal) ? $"\"{text}\"" : text;

    private static string ColorOf(Severity severity) => severity switch
    {
        Severity.Error => Terminal.Red,
        Severity.Warning => Terminal.Yellow,
        _ => Terminal.Blue,
    };
}
