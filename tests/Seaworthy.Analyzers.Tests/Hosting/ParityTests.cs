using Microsoft.CodeAnalysis;
using Seaworthy.Conformance;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Rules;
using Seaworthy.Tests;
using Seaworthy.Tool.Input;

namespace Seaworthy.Analyzers.Tests.Hosting;

/// <summary>For what lies in a project's folder, build and gate find the same.</summary>
public sealed class ParityTests
{
    // What only the gate sees: certificates, schemas and other files named by path, the git index, and whether a folder is complete.
    private static readonly HashSet<string> OfTheGate = new(StringComparer.Ordinal) { "SEA0104", "SEA0202", "SEA0303", "SEA0401", "SEA2020" };

    public static TheoryData<string> Samples => [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "samples")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_gets_the_same_findings_in_build_and_gate(string sample)
    {
        var folder = Path.Combine(Repository.Root, "samples", sample);
        Assert.Equal(Gate(folder), await Build(folder));
    }

    [Fact]
    public async Task Every_service_and_repository_of_the_corpus_gets_the_same_findings_in_build_and_gate()
    {
        var findings = 0;
        var corpus = SharedData.Folder("corpus");
        foreach (var folder in Services(corpus).Concat(Directory.EnumerateDirectories(corpus)))
        {
            var gate = Gate(folder);
            Assert.Equal(gate, await Build(folder));
            findings += gate.Count;
        }

        Assert.InRange(findings, 100, int.MaxValue);
    }

    private static IEnumerable<string> Services(string corpus) =>
        Directory.EnumerateFiles(corpus, "appsettings.json", SearchOption.AllDirectories).Select(f => Path.GetDirectoryName(f)!).Distinct().Order(StringComparer.Ordinal);

    private static List<string> Gate(string folder)
    {
        var input = FileDiscovery.Read(folder, null, new Progress(null), TestContext.Current.CancellationToken);
        var result = Validator.Validate(new ValidationRequest { Files = input.Files, Policy = input.Policy, Today = new DateTime(2026, 11, 23), Profile = Profile.Strict }, TestContext.Current.CancellationToken);
        return [.. result.Findings.Where(f => !OfTheGate.Contains(f.RuleId)).Select(Line).Order(StringComparer.Ordinal)];
    }

    private static string Line(Finding f) =>
        $"{f.Location.Path}({f.Location.Start.Line},{f.Location.Start.Column})-({f.Location.End.Line},{f.Location.End.Column}) {f.Severity} {f.RuleId} [{string.Join(",", f.Environments)}] {f.Key} {f.Message} | {f.Mend}";

    private static async Task<List<string>> Build(string folder)
    {
        var build = new InMemoryBuild(("build_property.SeaworthyProfile", "strict"), ("build_property.SeaworthyMostPerFile", "10000"));
        var input = FileDiscovery.Read(folder, null, new Progress(null), TestContext.Current.CancellationToken);
        foreach (var file in input.Policy is { } policy ? input.Files.Append(policy) : input.Files)
        {
            build.With(new HandedText(Path.GetFullPath(Path.Combine("/project", file.Path)), file.Text));
        }

        return [.. (await build.Run(TestContext.Current.CancellationToken)).Where(d => !OfTheGate.Contains(d.Id)).Select(Line).Order(StringComparer.Ordinal)];
    }

    private static string Line(Diagnostic d)
    {
        var span = d.Location.GetLineSpan();
        var path = Path.GetRelativePath("/project", span.Path);
        var severity = d.Severity switch { DiagnosticSeverity.Error => "Error", DiagnosticSeverity.Warning => "Warning", _ => "Note" };
        return $"{path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})-({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1}) {severity} {d.Id} [{d.Properties["environments"]}] {d.Properties["key"]} {d.Properties["message"]} | {d.Properties["mend"]}";
    }
}
