using Seaworthy.Documents;
using Seaworthy.Text;

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
