using Seaworthy.Documents;
using Seaworthy.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Seaworthy.Conformance;

/// <summary>Reads every YAML file of the shared data and compares each node with the text at its span.</summary>
public sealed class YamlCorpusTests
{
    [Theory]
    [InlineData("corpus")]
    [InlineData("manifest-cases")]
    public void Every_scalar_stands_where_its_span_says(string folder)
    {
        var wrong = new List<string>();
        foreach (var document in ReadAll(folder))
        {
            foreach (var node in Nodes(document))
            {
                if (!IsConsistent(document.File.Text, node))
                {
                    wrong.Add($"{document.File.Path}:{document.File.GetPosition(node.Span.Start)} {node.Kind}");
                }
            }
        }

        Assert.Equal("", string.Join("\n", wrong));
    }

    [Theory]
    [InlineData("corpus")]
    [InlineData("manifest-cases")]
    public void Every_real_file_is_read_without_an_error(string folder) =>
        Assert.Equal("", string.Join("\n", ReadAll(folder).Where(d => d.Errors.Length > 0).Select(d => d.File.Path)));

    [Theory]
    [InlineData("corpus", 150)]
    [InlineData("manifest-cases", 190)]
    public void Every_tree_is_the_one_that_the_representation_model_builds(string folder, int atLeast)
    {
        var comparable = ReadAll(folder).Where(d => !d.File.Text.Contains("<<:", StringComparison.Ordinal)).ToList();
        Assert.InRange(comparable.Count, atLeast, int.MaxValue);
        Assert.All(comparable, d => Assert.Equal(Represent(d.File.Text), string.Concat(d.Roots.Select(Describe))));
    }

    private static string Represent(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return string.Concat(stream.Documents.Select(d => Describe(d.RootNode)));
    }

    private static string Describe(YamlNode node) => node switch
    {
        YamlMappingNode mapping => "{" + string.Concat(mapping.Children.Select(c => ((YamlScalarNode)c.Key).Value + ":" + Describe(c.Value))) + "}",
        YamlSequenceNode list => "[" + string.Concat(list.Children.Select(Describe)) + "]",
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "null" or "~" } => ";",
        _ => ((YamlScalarNode)node).Value + ";",
    };

    private static string Describe(ConfigNode node) => node switch
    {
        ObjectNode mapping => "{" + string.Concat(mapping.Members.Select(m => m.Name + ":" + Describe(m.Value))) + "}",
        ArrayNode list => "[" + string.Concat(list.Items.Select(Describe)) + "]",
        _ => node.AsText() + ";",
    };

    private static List<ConfigDocument> ReadAll(string folder) =>
    [
        .. Directory.EnumerateFiles(SharedData.Folder(folder), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".yml" or ".yaml")
            .Select(path => YamlReader.Read(new SourceFile(path, File.ReadAllText(path)), TestContext.Current.CancellationToken)),
    ];

    private static IEnumerable<ConfigNode> Nodes(ConfigDocument document)
    {
        var pending = new Stack<ConfigNode>(document.Roots);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            yield return node;
            foreach (var item in node.Items())
            {
                pending.Push(item);
            }

            foreach (var member in node.Members())
            {
                yield return new ScalarNode(NodeKind.String, member.Name, member.NameSpan);
                pending.Push(member.Value);
            }
        }
    }

    private static bool IsConsistent(string text, ConfigNode node)
    {
        var written = text.Substring(node.Span.Start, node.Span.Length);
        return node switch
        {
            ObjectNode { Members.Length: 0 } or ArrayNode { Items.Length: 0 } => written[0] is '{' or '[' && written[^1] is '}' or ']',
            ArrayNode => written[0] is '[' ? written[^1] == ']' : written[0] == '-' && written == written.TrimEnd(),
            ObjectNode => written[0] is '{' ? written[^1] == '}' : written == written.Trim(),
            ScalarNode { Kind: NodeKind.Null } => written is "" or "~" or "null",
            ScalarNode { IsQuoted: true } => written[0] is '|' or '>' || (written[0] is '"' or '\'' && written[^1] == written[0]),
            ScalarNode { Text: { } value } => written == value || written.Trim('"', '\'') == value || written.Contains('\n') || written.Contains("''") || written.Contains('\\'),
            _ => false,
        };
    }
}
