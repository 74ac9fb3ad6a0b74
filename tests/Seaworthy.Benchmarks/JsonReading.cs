using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Benchmarks;

/// <summary>Reading settings files with positions beside the platform's parser, which keeps none.</summary>
[MemoryDiagnoser]
public class JsonReading
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private SourceFile[] _files = [];

    /// <summary>Size of the corpus in UTF-8.</summary>
    internal long Bytes { get; private set; }

    [GlobalSetup]
    public void Prepare()
    {
        var texts = SettingsCorpus.Generate(500);
        _files = [.. texts.Select((text, i) => new SourceFile($"appsettings.{i}.json", text))];
        Bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
    }

    [Benchmark]
    public int JsonReader()
    {
        var errors = 0;
        foreach (var file in _files)
        {
            errors += Documents.JsonReader.Read(file).Errors.Length;
        }

        return errors;
    }

    [Benchmark]
    public int JsonReaderWithEveryText()
    {
        var length = 0;
        foreach (var file in _files)
        {
            length += TextLength(Documents.JsonReader.Read(file).Root);
        }

        return length;
    }

    [Benchmark(Baseline = true)]
    public int JsonDocumentParse()
    {
        var kinds = 0;
        foreach (var file in _files)
        {
            using var document = JsonDocument.Parse(file.Text, Options);
            kinds += (int)document.RootElement.ValueKind;
        }

        return kinds;
    }

    [Benchmark]
    public int JsonDocumentWithEveryText()
    {
        var length = 0;
        foreach (var file in _files)
        {
            using var document = JsonDocument.Parse(file.Text, Options);
            length += TextLength(document.RootElement);
        }

        return length;
    }

    private static int TextLength(ConfigNode? node)
    {
        var length = 0;
        switch (node)
        {
            case ObjectNode mapping:
                foreach (var member in mapping.Members)
                {
                    length += member.Name.Length + TextLength(member.Value);
                }

                break;
            case ArrayNode list:
                foreach (var item in list.Items)
                {
                    length += TextLength(item);
                }

                break;
            case ScalarNode scalar:
                length = scalar.Text?.Length ?? 0;
                break;
        }

        return length;
    }

    private static int TextLength(JsonElement element)
    {
        var length = 0;
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    length += property.Name.Length + TextLength(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    length += TextLength(item);
                }

                break;
            default:
                length = element.ToString().Length;
                break;
        }

        return length;
    }
}
