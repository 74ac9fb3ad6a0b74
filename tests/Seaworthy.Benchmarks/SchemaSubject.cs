using System.Text.Json;
using Newtonsoft.Json.Linq;
using Seaworthy.Conformance;
using Seaworthy.Conformance.Schemas;
using Seaworthy.Documents;
using Seaworthy.Schemas;
using Seaworthy.Text;
using DateParseHandling = Newtonsoft.Json.DateParseHandling;
using JsonSerializationException = Newtonsoft.Json.JsonSerializationException;
using JsonTextReader = Newtonsoft.Json.JsonTextReader;

namespace Seaworthy.Benchmarks;

/// <summary>A published schema and its instances, parsed beforehand for each evaluator; what is timed evaluates and nothing else.</summary>
internal sealed class SchemaSubject
{
    private readonly JsonElement[] _elements;
    private readonly JToken[] _tokens;
    private readonly NJsonSchema.JsonSchema? _peer;

    private SchemaSubject(RealSchema real)
    {
        Name = real.Name;
        Document = Read("schema.json", real.Schema);
        Schema = Compile();
        Instances = Nodes(real.Instances);
        Mutated = Nodes(real.Mutated);
        Invalid = Nodes(real.Mutated.Where(judged => !judged.IsValid));
        TypicalInvalid = real.Mutated.Where(judged => !judged.IsValid).OrderBy(judged => judged.Text.Length).ElementAt(Invalid.Length / 2).Text;
        _elements = [.. real.Instances.Select(judged => JsonDocument.Parse(judged.Text).RootElement)];
        _tokens = [.. real.Instances.Select(judged => Token(judged.Text))];
        _peer = Peer(real.Schema);
    }

    public string Name { get; }

    public ConfigDocument Document { get; }

    public JsonSchema Schema { get; }

    public ConfigNode[] Instances { get; }

    public ConfigNode[] Mutated { get; }

    public ConfigNode[] Invalid { get; }

    /// <summary>The invalid instance of median length.</summary>
    public string TypicalInvalid { get; }

    /// <summary>Whether NJsonSchema can read the schema.</summary>
    public bool HasPeer => _peer is not null;

    public static string[] Names() => RealSchema.Folders(Root());

    public static SchemaSubject Load(string name) => new(RealSchema.Read(Root(), name));

    public static ConfigDocument Read(string path, string text) => JsonReader.Read(new SourceFile(path, text), JsonDialect.General);

    public JsonSchema Compile() => Compile(Document);

    public static JsonSchema Compile(ConfigDocument document, SchemaRegistry? registry = null) =>
        JsonSchema.Compile(document.File, document.Root!, registry, new SchemaOptions { DefaultDialect = SchemaDialect.Draft7 }) is { Schema: { } schema }
            ? schema
            : throw new InvalidOperationException($"{document.File.Path} does not compile");

    /// <summary>The floor: every value of every instance is looked at and nothing is judged.</summary>
    public int Walk()
    {
        var values = 0;
        foreach (var element in _elements)
        {
            values += Walk(element);
        }

        return values;
    }

    public int CountValid() => CountValid(Instances);

    public int CountValid(ConfigNode[] instances)
    {
        var valid = 0;
        foreach (var instance in instances)
        {
            valid += Schema.IsValid(instance) ? 1 : 0;
        }

        return valid;
    }

    /// <summary>Finds all that is wrong and where, and puts it into words: message, path and place in the schema of each finding.</summary>
    public int CountWords(ConfigNode[] instances)
    {
        var length = 0;
        foreach (var instance in instances)
        {
            foreach (var error in Schema.Evaluate(instance).Errors)
            {
                length += error.Message.Length + error.KeyPath.Length + error.SchemaLocation.Length;
            }
        }

        return length;
    }

    /// <summary>Finds all that is wrong, each with its place in the instance; words are made when they are read.</summary>
    public int CountErrors(ConfigNode[] instances)
    {
        var errors = 0;
        foreach (var instance in instances)
        {
            errors += Schema.Evaluate(instance).Errors.Length;
        }

        return errors;
    }

    /// <summary>NJsonSchema over the same instances; it has no pass that gives a verdict alone.</summary>
    public int CountPeerErrors()
    {
        var errors = 0;
        if (_peer is not null)
        {
            foreach (var token in _tokens)
            {
                errors += _peer.Validate(token).Count;
            }
        }

        return errors;
    }

    private static int Walk(JsonElement element)
    {
        var values = 1;
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    values += Walk(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    values += Walk(item);
                }

                break;
        }

        return values;
    }

    private static ConfigNode[] Nodes(IEnumerable<JudgedText> texts) => [.. texts.Select(judged => Read($"{judged.Line}.json", judged.Text).Root!)];

    private static NJsonSchema.JsonSchema? Peer(string schema)
    {
        try
        {
            return NJsonSchema.JsonSchema.FromJsonAsync(schema).GetAwaiter().GetResult();
        }
        catch (JsonSerializationException)
        {
            // It takes no boolean for a property's schema.
            return null;
        }
    }

    // A text that looks like a date stays a text, as a validator needs it.
    private static JToken Token(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    internal static string Root() => DataFolders.Find("schema-benchmark") ?? throw new DirectoryNotFoundException("The shared data folder 'schema-benchmark' is absent; set SEAWORTHY_DATA.");
}
