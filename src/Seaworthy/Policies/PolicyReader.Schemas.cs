using System.Globalization;
using Seaworthy.Documents;
using Seaworthy.Schemas;

namespace Seaworthy.Policies;

/// <summary>Schemas that the policy attaches: <c>schemas</c>.</summary>
internal sealed partial class PolicyReader
{
    internal static readonly string[] SchemaKeys = ["files", "key", "schema"];

    private List<SchemaPolicy> ReadSchemas(ConfigNode? node)
    {
        var schemas = new List<SchemaPolicy>();
        if (node is not (null or ArrayNode))
        {
            Shape(node.Span, "schemas", "Schemas must be a list", "Begin each entry with '- files: deploy/*.yaml' and write 'schema: its.schema.json' below it");
        }

        var index = 0;
        foreach (var item in node.Items())
        {
            var path = "schemas:" + (index++).ToString(CultureInfo.InvariantCulture);
            if (item is not ObjectNode body)
            {
                Shape(item.Span, path, "An attached schema must be a mapping", "Write '- files: deploy/*.yaml' with 'schema: its.schema.json' below it");
                continue;
            }

            CheckKeys(body, path, SchemaKeys);
            var files = OneOrMore(body["files"], path + ":files");
            _selections.AddRange(files);
            var keys = OneOrMore(body["key"], path + ":key");
            if (files.Count + keys.Count == 0)
            {
                Shape(body.Span, path, "The schema is attached to nothing", "Add 'files: deploy/*.yaml', or 'key: Some:Section' for the effective configuration");
            }

            if (!body.TryGet("schema", out var schema))
            {
                Shape(body.Span, path, "The schema is missing", "Add 'schema: its.schema.json', or write the JSON Schema in place");
            }
            else if (Compile(schema, path) is { } compiled && files.Count + keys.Count > 0)
            {
                schemas.Add(new SchemaPolicy(compiled) { Files = files, Keys = keys, Names = SchemaNames.Find(RootOf(schema.Value)) });
            }
        }

        return schemas;
    }

    private ConfigNode RootOf(ConfigNode schema) =>
        schema is ScalarNode { Kind: NodeKind.String, Text: { } reference } && _schemas.Find(_document.File, reference)?.Root is { } root ? root : schema;
}
