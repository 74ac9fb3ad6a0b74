using System.Diagnostics;
using System.Globalization;
using Seaworthy.Rules;

namespace Seaworthy.Benchmarks;

/// <summary>How long it takes to read settings files and look for secrets in them, warm: the rules of the family SEA2 alone, then all.</summary>
internal static class SecretsRun
{
    private const int Rounds = 15;

    public static void Print(TextWriter output)
    {
        List<Rule> secrets = [.. RuleCatalog.Rules.Where(r => r.Descriptor.Id.StartsWith("SEA2", StringComparison.Ordinal))];
        output.WriteLine(Text($"{"files",8}{"MB",8}{"findings",10}{"secrets, ms",14}{"all rules, ms",15}"));
        foreach (var count in new[] { 75, 150, 300, 600 })
        {
            var files = GeneratedSettings.WithSecrets(count);
            var request = new ValidationRequest { Files = files, Today = new DateTime(2026, 11, 23) };
            var (found, only) = Measure(request, secrets);
            var (_, all) = Measure(request, RuleCatalog.Rules);
            output.WriteLine(Text($"{count,8}{GeneratedSettings.Utf8Length(files) / 1e6,8:F2}{found,10}{only,14:F1}{all,15:F1}"));
        }
    }

    private static (int Findings, double Milliseconds) Measure(ValidationRequest request, IReadOnlyList<Rule> rules)
    {
        var times = new List<double>();
        var findings = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            findings = Validator.Validate(Validator.Load(request), request, rules, CancellationToken.None).Findings.Count;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (findings, Interleaved.Median(times.Skip(Rounds / 3)));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
