using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Seaworthy.Findings;

namespace Seaworthy.Analyzers.Hosting;

/// <summary>A finding of the engine as a diagnostic of the compiler.</summary>
internal static class FindingDiagnostic
{
    public static Diagnostic Of(Finding finding, Func<string, string> fullPath, string? more = null)
    {
        var related = ImmutableArray.CreateBuilder<Location>(finding.Related.Count);
        foreach (var other in finding.Related)
        {
            related.Add(LocationOf(other.Location, fullPath));
        }

        var properties = ImmutableDictionary<string, string?>.Empty
            .Add("message", finding.Message)
            .Add("mend", finding.Mend)
            .Add("key", finding.Key)
            .Add("environments", string.Join(",", finding.Environments))
            .Add("fingerprint", finding.Fingerprint);
        return Diagnostic.Create(Descriptors.Of(finding.RuleId), LocationOf(finding.Location, fullPath), Descriptors.Of(finding.Severity), related, properties, Text(finding) + more);
    }

    // One line that tells what is wrong, where it applies and what to type.
    private static string Text(Finding finding)
    {
        var rule = finding.RuleId[0] == 'X' ? finding.RuleId + ": " : "";
        var environments = finding.Environments.Count == 0 ? "" : $" [{string.Join(", ", finding.Environments)}]";
        return $"{rule}{finding.Message}{environments}. {finding.Mend}";
    }

    private static Location LocationOf(SourceLocation location, Func<string, string> fullPath)
    {
        // The engine's lines, not the compiler's: both doors name the same place.
        var (start, end) = (location.Start, location.End);
        return Location.Create(
            fullPath(location.Path),
            new Microsoft.CodeAnalysis.Text.TextSpan(location.Span.Start, location.Span.Length),
            new LinePositionSpan(new LinePosition(start.Line - 1, start.Column - 1), new LinePosition(end.Line - 1, end.Column - 1)));
    }
}
