using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>A file that was read: its trees (several only in YAML), and what could not be read.</summary>
internal sealed class ConfigDocument(SourceFile file, DocumentFormat format, ConfigNode[] roots, SyntaxError[] errors)
{
    public SourceFile File { get; } = file;

    public DocumentFormat Format { get; } = format;

    public ConfigNode[] Roots { get; } = roots;

    public SyntaxError[] Errors { get; } = errors;

    /// <summary>Whether the text is a template to be rendered first, so that its one error says nothing about what is deployed.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>The first tree, or null when nothing could be read.</summary>
    public ConfigNode? Root => Roots.Length > 0 ? Roots[0] : null;
}
