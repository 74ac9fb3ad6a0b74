using BenchmarkDotNet.Attributes;

namespace Seaworthy.Benchmarks;

/// <summary>A published schema over its real instances beside a bare walk and NJsonSchema.</summary>
[MemoryDiagnoser]
public class SchemaEvaluation
{
    private SchemaSubject? _subject;

    /// <summary>The schema's folder.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    public static IEnumerable<string> Names => SchemaSubject.Names();

    private SchemaSubject Subject => _subject ?? throw new InvalidOperationException("Prepare comes first.");

    [GlobalSetup]
    public void Prepare() => _subject = SchemaSubject.Load(Name);

    [Benchmark(Baseline = true)]
    public int JsonDocumentWalk() => Subject.Walk();

    [Benchmark]
    public int YesOrNo() => Subject.CountValid();

    [Benchmark]
    public int YesOrNoOnInvalid() => Subject.CountValid(Subject.Invalid);

    [Benchmark]
    public int FindingsOnInvalid() => Subject.CountErrors(Subject.Invalid);

    [Benchmark]
    public bool Compile() => Subject.Compile() is not null;

    [Benchmark]
    public int NJsonSchema() => Subject.CountPeerErrors();
}
