using BenchmarkDotNet.Attributes;
using Seaworthy.Text;

namespace Seaworthy.Benchmarks;

/// <summary>Validating one service folder: a base file of about 400 keys and four environments.</summary>
[MemoryDiagnoser]
public class ServiceValidation
{
    private IReadOnlyList<SourceFile> _files = [];

    [GlobalSetup]
    public void Setup() => _files = GeneratedSettings.Service();

    [Benchmark]
    public ValidationResult Validate() => Validate(_files);

    // Fresh files each time: a run must not profit from what the last one left in them.
    internal static ValidationResult Validate(IEnumerable<SourceFile> files) =>
        Validator.Validate(new ValidationRequest { Files = [.. files.Select(f => new SourceFile(f.Path, f.Text))], Today = new DateTime(2026, 11, 23) });
}
