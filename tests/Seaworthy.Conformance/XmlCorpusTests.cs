using System.Xml.Linq;
using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Conformance;

/// <summary>Reads every XML file of the shared corpus and compares it with what XDocument finds.</summary>
public sealed class XmlCorpusTests
{
    [Fact]
    public void Every_attribute_is_read_with_its_value()
    {
        var files = Directory.EnumerateFiles(SharedData.Folder("corpus"), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".config" or ".csproj" or ".dcproj").Select(File.ReadAllText).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, text => Assert.Equal(
            XDocument.Parse(text).Descendants().SelectMany(e => e.Attributes()).Select(a => a.Value),
            Attributes(XmlConfigReader.Read(new SourceFile("a", text), TestContext.Current.CancellationToken).Root)));
    }

    private static IEnumerable<string?> Attributes(ConfigNode? node) =>
        node.Members().SelectMany(m => m.Name[0] == '@' ? [m.Value.AsText()] : Attributes(m.Value));
}
