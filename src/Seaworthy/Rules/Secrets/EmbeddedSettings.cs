using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Text;

namespace Seaworthy.Rules.Secrets;

/// <summary>What an entry of a ConfigMap or Secret gives its readers: one value, or the settings of a whole file.</summary>
internal static class EmbeddedSettings
{
    /// <summary>The entries behind one name; their places are meaningless where a file is embedded.</summary>
    public static IReadOnlyList<SourceEntry> Of(WorkspaceDocument document, string name, string text)
    {
        if (Format(name, text) is { } format)
        {
            var embedded = DocumentReader.Read(new SourceFile(name, text), format);
            if (embedded.Root is ObjectNode)
            {
                return new ConfigurationSource(name, SourceKind.File, embedded, null, Flattening.Tree).Entries;
            }
        }

        return new ConfigurationSource(name, SourceKind.Variables, document.Document, null, source => VariableFlattening.Plain(source, [new Variable(name, default, text, default)])).Entries;
    }

    /// <summary>The first literal secret behind a name; null when there is none.</summary>
    public static SourceEntry? FindSecret(WorkspaceDocument document, string name, string text)
    {
        foreach (var entry in Of(document, name, text))
        {
            if (entry.Shape != EntryShape.Derived && LiteralSecret.KindOf(entry) != LiteralSecretKind.None)
            {
                return entry;
            }
        }

        return null;
    }

    private static DocumentFormat? Format(string name, string text) =>
        name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? DocumentFormat.Json
        : name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) ? DocumentFormat.Yaml
        : text.IndexOf('\n') < 0 ? null
        : name.EndsWith(".env", StringComparison.OrdinalIgnoreCase) ? DocumentFormat.DotEnv
        : name.EndsWith(".conf", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ini", StringComparison.OrdinalIgnoreCase) ? DocumentFormat.Ini
        : null;
}
