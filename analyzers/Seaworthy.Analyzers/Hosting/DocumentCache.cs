using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Text;

namespace Seaworthy.Analyzers.Hosting;

/// <summary>What was read of a text, kept for as long as the host keeps that version of the text.</summary>
internal sealed class DocumentCache
{
    private readonly ConditionalWeakTable<SourceText, ConfigDocument> _documents = new();

    /// <summary>Texts read so far: tests see by it that nothing is read twice.</summary>
    public int Reads { get; private set; }

    /// <summary>The document of a handed file; null when its name tells of no grammar.</summary>
    public ConfigDocument? Read(HandedFile file, CancellationToken cancellationToken)
    {
        if (DocumentNames.FormatOf(file.Path) is not { } format)
        {
            return null;
        }

        // Two files may share one text, but a document knows its path.
        if (_documents.TryGetValue(file.Text, out var known) && known.File.Path == file.Path)
        {
            return known;
        }

        var document = DocumentReader.Read(new SourceFile(file.Path, file.Text.ToString()), format, cancellationToken);
        Reads++;
        if (known is null)
        {
            // A second thread may have been faster; its document is as good.
            _ = _documents.GetValue(file.Text, _ => document);
        }

        return document;
    }
}
