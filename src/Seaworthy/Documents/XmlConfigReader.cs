using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>
/// Reads web.config and other XML: an element is a mapping of its attributes (<c>@name</c>), its child elements by local name,
/// and <c>#text</c> where it holds text.
/// </summary>
internal static class XmlConfigReader
{
    internal static ConfigDocument Read(SourceFile file, CancellationToken cancellationToken = default)
    {
        var builder = new XmlTreeBuilder(file.Text, cancellationToken);
        builder.ReadAll();
        return new ConfigDocument(file, DocumentFormat.Xml, builder.Roots, builder.Errors);
    }
}
