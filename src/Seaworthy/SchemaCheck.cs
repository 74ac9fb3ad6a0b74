using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Policies;
using Seaworthy.Rules;
using Seaworthy.Rules.Documents;
using Seaworthy.Schemas;
using Seaworthy.Text;

namespace Seaworthy;

/// <summary>Plain schema validation: files against one schema, whatever they are for.</summary>
internal static class SchemaCheck
{
    private static readonly FileBreaksSchema Rule = new(follows: false);

    /// <summary>Holds each file against the schema.</summary>
    /// <param name="schema">What has to hold.</param>
    /// <param name="files">JSON and YAML files.</param>
    /// <param name="today">The date of the run: suppressions in comments are judged by it.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static ValidationResult Run(JsonSchema schema, IReadOnlyList<SourceFile> files, DateTime today, CancellationToken cancellationToken)
    {
        var policy = new Policy
        {
            Schemas = [new SchemaPolicy(schema) { Files = [new PolicyText("*", default)] }],
            Rules = new Dictionary<string, RulePolicy> { [Rule.Descriptor.Id] = new(Severity.Error, null) },
        };
        var documents = new List<WorkspaceDocument>(files.Count);
        foreach (var file in files)
        {
            documents.Add(new WorkspaceDocument(SchemaFiles.Read(file, cancellationToken), DocumentKind.Other, null));
        }

        var request = new ValidationRequest { Files = files, Today = today };
        return Validator.Validate(new Workspace(policy, documents, [], [], []), request, [Rule], cancellationToken);
    }

    /// <summary>What is wrong with a schema by the meta-schema of its own dialect; null where that one is not known.</summary>
    public static SchemaResult? Judge(ConfigDocument schema, SchemaFiles known, SchemaDialect dialect, CancellationToken cancellationToken)
    {
        var meta = JsonSchema.Compile(
            schema.File,
            new ObjectNode([new ConfigMember("$ref", default, new ScalarNode(NodeKind.String, MetaSchemaOf(schema.Root, dialect), default))], default),
            known.Registry,
            cancellationToken: cancellationToken);
        return meta.Schema?.Evaluate(schema.Root!, cancellationToken);
    }

    private static string MetaSchemaOf(ConfigNode? root, SchemaDialect dialect) => root.At("$schema").AsText() ?? Schemas.Compilation.StandardSchemas.Identifier(dialect);
}
