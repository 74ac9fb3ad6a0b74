using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Schemas;
using Seaworthy.Text;
using Seaworthy.Tool.Input;

namespace Seaworthy.Tool.Commands;

/// <summary>The schemas that a policy and the files of a folder name by path.</summary>
internal static class NamedSchemas
{
    public static IReadOnlyList<SourceFile> Read(InputFiles input, CancellationToken cancellationToken)
    {
        var paths = new List<string>();
        if (input.Policy is { } policy && Mentions(policy, "schema"))
        {
            paths.AddRange(SchemaReferences.OfPolicy(policy, YamlReader.Read(policy, cancellationToken).Root));
        }

        foreach (var file in input.Files)
        {
            // Few files name a schema, so few are read twice.
            if (Mentions(file, "$schema") && DocumentNames.FormatOf(file.Path) is DocumentFormat.Json or DocumentFormat.Yaml &&
                SchemaReferences.OwnSchema(SchemaFiles.Read(file, cancellationToken).Root) is { Text: { } reference })
            {
                paths.Add(SchemaReferences.Resolve(file, reference));
            }
        }

        return paths.Count == 0 ? [] : SchemaDiscovery.Read(input.Root, paths, cancellationToken);
    }

    private static bool Mentions(SourceFile file, string word) => file.Text.Contains(word, StringComparison.Ordinal);
}
