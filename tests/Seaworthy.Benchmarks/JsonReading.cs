using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Benchmarks;

/// <summary>Reading JSON with positions, beside the platform's reader without them.</summary>
[MemoryDiagnoser]
public class JsonReading
{
    internal static readonly JsonDocumentOptions PlatformOptions = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private SourceFile _file = null!;
    private byte[] _utf8 = null!;

    [GlobalSetup]
    public void Setup()
    {
        _file = GeneratedSettings.Service()[0];
        _utf8 = Encoding.UTF8.GetBytes(_file.Text);
    }

    [Benchmark]
    public object Seaworthy() => JsonReader.Read(_file);

    [Benchmark(Baseline = true)]
    public void Platform()
    {
        using var document = JsonDocument.Parse(_utf8, PlatformOptions);
    }
}
