using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>Reads YAML, all documents of a file; a document that is malformed does not hide those behind it.</summary>
internal static class YamlReader
{
    internal static ConfigDocument Read(SourceFile file, CancellationToken cancellationToken = default)
    {
        var builder = new YamlTreeBuilder(file.Text, cancellationToken);
        builder.ReadAll();
        return new ConfigDocument(file, DocumentFormat.Yaml, builder.Roots, builder.Errors) { IsTemplate = builder.IsTemplate };
    }
}
