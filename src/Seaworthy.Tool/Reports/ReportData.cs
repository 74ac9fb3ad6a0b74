using Seaworthy.Findings;

namespace Seaworthy.Tool.Reports;

/// <summary>What a report is made of.</summary>
/// <param name="Result">The validation.</param>
/// <param name="Environments">The environments asked for; null for all.</param>
/// <param name="Command">The folder as the user typed it, for the hint what to type next.</param>
internal sealed record ReportData(ValidationResult Result, IReadOnlyCollection<string>? Environments, string Command)
{
    public int Count(Severity severity) => Result.Findings.Count(f => f.Severity == severity);

    /// <summary>The tool's version, without the build's commit.</summary>
    public static string Version { get; } = (typeof(ReportData).Assembly.GetName().Version ?? new Version(0, 0, 0)).ToString(3);
}
