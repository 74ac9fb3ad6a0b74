using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Environments;

/// <summary>A file of the validated folder, read, with what it is for and the environment its name or folder tells of.</summary>
/// <param name="Document">What was read.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Environment">The environment it belongs to alone; null when it belongs to all or nothing tells.</param>
internal sealed record WorkspaceDocument(ConfigDocument Document, DocumentKind Kind, EnvironmentInfo? Environment)
{
    public SourceFile File => Document.File;

    /// <summary>What is flattened from it, for documents that give settings.</summary>
    public ConfigurationSource? Source { get; init; }
}
