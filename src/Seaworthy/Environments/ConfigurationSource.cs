using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Environments;

/// <summary>A file, or the variables of one process, that gives keys and values. Flattened once, shared by every environment that loads it.</summary>
internal sealed class ConfigurationSource
{
    public ConfigurationSource(string name, SourceKind kind, ConfigDocument document, EnvironmentInfo? ownEnvironment, Func<ConfigurationSource, List<SourceEntry>> flatten)
    {
        Name = name;
        Kind = kind;
        Document = document;
        OwnEnvironment = ownEnvironment;
        Entries = flatten(this);
    }

    /// <summary>What a reader knows it by: a path, or a path and the service or container in it.</summary>
    public string Name { get; }

    public SourceKind Kind { get; }

    public ConfigDocument Document { get; }

    public SourceFile File => Document.File;

    /// <summary>The environment this source belongs to alone; null for one that several inherit.</summary>
    public EnvironmentInfo? OwnEnvironment { get; }

    public List<SourceEntry> Entries { get; }

    /// <summary>The variables as written, names untranslated; none for a file of nested keys.</summary>
    public IReadOnlyList<Variable> Variables { get; init; } = [];

    /// <summary>Variables that a container takes over from other objects or files: known by name, their values are not looked at.</summary>
    public ImportedVariables Imported { get; set; } = ImportedVariables.None;
}
