using Seaworthy.Findings;

namespace Seaworthy.Tool.Reports;

/// <summary>What a report is made of.</summary>
/// <param name="Result">The validation.</param>
/// <param name="Environments">The environments asked for; null for all.</param>
/// <param name="Folder">The folder as the user typed it, for the hint what to type next.</param>
internal sealed record ReportData(ValidationResult Result, IReadOnlyCollection<string>? Environments, string Folder)
{
    /// <summary>The tool's version, without the build's commit.</summary>
    public static string Version { get; } = (typeof(ReportData).Assembly.GetName().Version ?? new Version(0, 0, 0)).ToString(3);

    /// <summary>The schema that files were held against; null when a deployment was validated.</summary>
    public string? Schema { get; init; }

    public int Count(Severity severity) => Result.Findings.Count(f => f.Severity == severity);

    /// <summary>How many findings of each severity, worst first, those that are there.</summary>
    public static string Counts(IReadOnlyList<Finding> findings) =>
        string.Join(", ", new[] { Severity.Error, Severity.Warning, Severity.Note }
            .Select(s => (Count: findings.Count(f => f.Severity == s), Name: s.ToString().ToLowerInvariant()))
            .Where(c => c.Count > 0)
            .Select(c => Plural(c.Count, c.Name)));

    public static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
