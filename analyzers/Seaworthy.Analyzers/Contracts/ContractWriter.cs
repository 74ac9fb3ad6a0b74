namespace Seaworthy.Analyzers.Contracts;

/// <summary>Texts of a contract: the document, its one-line form for the assembly, and a plain schema for editors.</summary>
internal static class ContractWriter
{
    /// <summary>Two-space indented, ends in a line feed.</summary>
    public static string Document(JsonMap contract) => contract.Write(indented: true) + "\n";

    public static string Minified(JsonMap contract) => contract.Write(indented: false);

    /// <summary>
    /// The contract as a schema for appsettings.json: no notes, nothing required, since values may come at deployment,
    /// and text may be written as a number or boolean, as the provider reads it.
    /// </summary>
    public static string EditorSchema(JsonMap contract) => Schema(contract).Write(indented: true) + "\n";

    private static JsonMap Schema(JsonMap schema)
    {
        var text = schema.Members.Any(m => m.Key == ShapeSchema.Notes && m.Value is JsonMap note && note.Members.Any(n => n.Key == "kind" && n.Value is JsonToken { Json: "\"string\"" }));
        var plain = new JsonMap();
        foreach (var member in schema.Members)
        {
            switch (member.Key)
            {
                case ShapeSchema.Notes or "required":
                    break;
                case "type" when text:
                    plain.Add("type", new JsonList(["string", "number", "boolean", "null"]));
                    break;
                case "properties" or "$defs" when member.Value is JsonMap schemas:
                    plain.Add(member.Key, schemas.Members.Aggregate(new JsonMap(), (all, s) => all.Add(s.Key, s.Value is JsonMap inner ? Schema(inner) : s.Value)));
                    break;
                case "items" or "additionalProperties" when member.Value is JsonMap inner:
                    plain.Add(member.Key, Schema(inner));
                    break;
                case "allOf" when member.Value is JsonList list:
                    plain.Add(member.Key, new JsonList(list.Items.Select(i => i is JsonMap inner ? Schema(inner) : i)));
                    break;
                default:
                    plain.Add(member.Key, member.Value);
                    break;
            }
        }

        return plain;
    }
}
