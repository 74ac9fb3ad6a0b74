using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>Reads a file with the grammar given.</summary>
internal static class DocumentReader
{
    public static ConfigDocument Read(SourceFile file, DocumentFormat format, CancellationToken cancellationToken = default) => format switch
    {
        DocumentFormat.Json => JsonReader.Read(file, cancellationToken),
        DocumentFormat.Yaml => YamlReader.Read(file, cancellationToken),
        DocumentFormat.DotEnv => DotEnvReader.Read(file, cancellationToken),
        DocumentFormat.Xml => XmlConfigReader.Read(file, cancellationToken),
        DocumentFormat.Ini => IniReader.Read(file, cancellationToken),
        _ => new ConfigDocument(file, format, [], []),
    };
}
