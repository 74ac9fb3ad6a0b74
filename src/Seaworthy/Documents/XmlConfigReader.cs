using System.Xml;
using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>Reads XML settings (<c>web.config</c>, project files): attributes as <c>@name</c>, child elements by local name, text as <c>#text</c>. No DTD, nothing resolved.</summary>
internal static class XmlConfigReader
{
    internal const int MaxDepth = 64;

    public static ConfigDocument Read(SourceFile file, CancellationToken cancellationToken = default)
    {
        var tree = new XmlTreeBuilder(file);
        var errors = new List<SyntaxError>();
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = 64 << 20 };
            using var reader = XmlReader.Create(new TextInput(file.Text), settings);
            tree.Build(reader, cancellationToken);
        }
        catch (XmlException exception)
        {
            errors.Add(new SyntaxError(new TextSpan(tree.Offset(exception.LineNumber, exception.LinePosition), 0), tree.Describe(file.Text)));
        }

        if (tree.IsTooDeep)
        {
            errors.Add(new SyntaxError(new TextSpan(tree.DeepAt, 1), "Nested deeper than 64 levels"));
        }

        return new ConfigDocument(file, DocumentFormat.Xml, tree.Finish() is { } root ? [root] : [], [.. errors]);
    }
}
