using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Text;

namespace Seaworthy.Conformance;

/// <summary>Every reader over real files: nothing is thrown, and every place is the place of what was read.</summary>
public sealed class CorpusReadingTests
{
    public static TheoryData<string> Folders => ["corpus", "manifest-cases", "json-schema-test-suite"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Spans_hold_the_text_of_plain_scalars(string name)
    {
        var checkedScalars = 0;
        foreach (var document in Documents(name))
        {
            foreach (var scalar in document.Roots.SelectMany(Scalars))
            {
                Assert.InRange(scalar.Span.End, scalar.Span.Start, document.File.Text.Length);
                if (!scalar.IsQuoted && scalar.Text is { Length: > 0 } text && !text.Contains('\n') && document.Format != DocumentFormat.Xml)
                {
                    var written = document.File.Text.Substring(scalar.Span.Start, scalar.Span.Length);
                    // A plain YAML scalar may be folded over lines.
                    Assert.Equal(text, written.Contains('\n') ? text : written);
                    checkedScalars++;
                }
            }
        }

        Assert.InRange(checkedScalars, 100, int.MaxValue);
    }

    [Fact]
    public void Keys_stand_where_their_spans_say()
    {
        foreach (var document in Documents("corpus").Where(d => d.Format is DocumentFormat.Json or DocumentFormat.Yaml))
        {
            foreach (var member in document.Roots.SelectMany(Members))
            {
                Assert.Equal(member.Name, document.File.Text.Substring(member.NameSpan.Start, member.NameSpan.Length).Trim('"', '\''));
            }
        }
    }

    private static IEnumerable<ConfigDocument> Documents(string name)
    {
        var root = SharedData.Folder(name);
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(root, path);
            var format = DocumentNames.FormatOf(relative) ?? (path.EndsWith(".json", StringComparison.Ordinal) ? DocumentFormat.Json : null);
            if (format is { } known)
            {
                yield return DocumentReader.Read(new SourceFile(relative, File.ReadAllText(path)), known, TestContext.Current.CancellationToken);
            }
        }
    }

    private static IEnumerable<ScalarNode> Scalars(ConfigNode node) => node switch
    {
        ScalarNode scalar => [scalar],
        ArrayNode array => array.Items.SelectMany(Scalars),
        ObjectNode map => map.Members.SelectMany(m => Scalars(m.Value)),
        _ => [],
    };

    private static IEnumerable<ConfigMember> Members(ConfigNode node) => node switch
    {
        ArrayNode array => array.Items.SelectMany(Members),
        ObjectNode map => map.Members.SelectMany(m => Members(m.Value).Prepend(m)),
        _ => [],
    };
}
