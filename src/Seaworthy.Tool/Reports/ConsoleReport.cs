using Seaworthy.Findings;
using Seaworthy.Text;

namespace Seaworthy.Tool.Reports;

/// <summary>The report for people: by environment, each finding with its line, a caret and how to mend it.</summary>
internal sealed class ConsoleReport(Terminal terminal, bool quiet)
{
    public void Write(ReportData report)
    {
        if (!quiet)
        {
            foreach (var group in report.Result.Findings.GroupBy(f => f.Environment).OrderByDescending(g => g.Max(f => f.Severity)).ThenBy(g => g.Key, StringComparer.Ordinal))
            {
                terminal.Out.WriteLine(terminal.Paint(Terminal.Bold, group.Key ?? "no single environment"));
                terminal.Out.WriteLine();
                foreach (var finding in group.OrderByDescending(f => f.Severity))
                {
                    WriteFinding(report.Result, finding);
                }
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
        var location = finding.Location;
        var severity = finding.Severity.ToString().ToLowerInvariant();
        terminal.Out.WriteLine($"{location.Path}:{location.Start.Line}:{location.Start.Column} {terminal.Paint(ColorOf(finding.Severity), $"{severity} {finding.RuleId}")} {finding.Message}");
        WriteLine(result, location);
        if (finding.Environments.Count > 1)
        {
            Detail("also in", string.Join(", ", finding.Environments.Skip(1)));
        }

        if (finding.Layer is { } layer && layer != location.Path)
        {
            Detail("layer", layer);
        }

        foreach (var related in finding.Related)
        {
            Detail("see", $"{related.Location.Path}:{related.Location.Start.Line}:{related.Location.Start.Column} {related.Message}");
        }

        Detail("mend", finding.Mend);
        terminal.Out.WriteLine();
    }

    private void Detail(string name, string text) => terminal.Out.WriteLine($"    {terminal.Paint(Terminal.Dim, (name + ":").PadRight(8))} {text}");

    private void WriteLine(ValidationResult result, SourceLocation location)
    {
        var text = Redaction.MaskLine(result, location.File, location.Start.Line);
        if (text.Trim().Length == 0)
        {
            return;
        }

        var number = location.Start.Line.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(4);
        var length = location.End.Line == location.Start.Line ? location.End.Column - location.Start.Column : text.Length - location.Start.Column + 1;
        var (shown, caret) = Window(text, location.Start.Column - 1, terminal.Width - 9);
        var width = Math.Max(1, Math.Min(length, shown.Length - caret));
        terminal.Out.WriteLine($"{terminal.Paint(Terminal.Dim, number + " |")} {shown}");
        terminal.Out.WriteLine($"{terminal.Paint(Terminal.Dim, "     |")} {new string(' ', caret)}{terminal.Paint(Terminal.Red, new string('^', width))}");
    }

    // The part of a long line around the caret; a tab is one blank so that the caret stays below its character.
    private static (string Shown, int Caret) Window(string line, int caret, int width)
    {
        line = line.Replace('\t', ' ');
        caret = Math.Min(caret, line.Length);
        if (line.Length <= width)
        {
            return (line, caret);
        }

        var start = Math.Max(0, Math.Min(caret - (width / 3), line.Length - width));
        var shown = line.Substring(start, Math.Min(width, line.Length - start));
        return (start > 0 ? string.Concat("…", shown.AsSpan(1)) : shown, caret - start);
    }

    private void WriteSummary(ReportData report)
    {
        var result = report.Result;
        var environments = report.Environments?.Count ?? result.Environments.Count;
        var about = $"{Plural(result.FileCount, "file")}, {Plural(result.Services.Count, "service")}, {Plural(environments, "environment")}, profile {result.Profile.ToString().ToLowerInvariant()}";
        var suppressed = result.Suppressed.Count > 0 ? $", {result.Suppressed.Count} suppressed" : "";
        if (result.Findings.Count == 0)
        {
            terminal.Out.WriteLine($"Seaworthy: nothing to report{suppressed} ({about})");
            return;
        }

        terminal.Out.WriteLine(terminal.Paint(Terminal.Bold, $"{Plural(report.Count(Severity.Error), "error")}, {Plural(report.Count(Severity.Warning), "warning")}, {Plural(report.Count(Severity.Note), "note")}{suppressed}") + $" ({about})");
        var worst = result.Findings.OrderByDescending(f => f.Severity).First();
        terminal.Out.WriteLine($"Next: 'seaworthy explain {worst.RuleId}' says why and how; 'seaworthy effective {worst.Environment ?? "Production"} KEY --path {report.Command}' shows where a value comes from.");
    }

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string ColorOf(Severity severity) => severity switch
    {
        Severity.Error => Terminal.Red,
        Severity.Warning => Terminal.Yellow,
        _ => Terminal.Blue,
    };
}
