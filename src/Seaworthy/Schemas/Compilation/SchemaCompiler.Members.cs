using Seaworthy.Documents;
using Seaworthy.Schemas.Keywords;

namespace Seaworthy.Schemas.Compilation;

/// <summary>The keywords about members, which become one.</summary>
internal sealed partial class SchemaCompiler
{
    private void AddMembers(Subschema schema, ObjectNode node, Vocabularies vocabularies)
    {
        var names = new List<string>();
        var schemas = new List<Subschema?>();
        Subschema? additional = null;
        PatternMember[] patterns = [];
        string[] required = [];
        if ((vocabularies & Vocabularies.Applicator) != 0)
        {
            if (node.TryGet("properties", out var properties))
            {
                AddProperties(schema, properties, names, schemas);
            }

            if (node.TryGet("patternProperties", out var byPattern))
            {
                patterns = PatternMembers(schema, byPattern);
            }

            additional = Child(schema, node, "additionalProperties");
        }

        // In draft 3 it stood in the property itself; some schemas still have that.
        if ((vocabularies & Vocabularies.Validation) != 0 && node.TryGet("required", out var demanded) && demanded.Value is not ScalarNode { Kind: NodeKind.Boolean })
        {
            required = Names(schema, demanded);
        }

        if (required.Length > Members.MaxRequired)
        {
            schema.Keywords.Add(new RequiredKeys(new KeywordPlace(schema.Place, "required"), [.. required.Skip(Members.MaxRequired)]));
            required = [.. required.Take(Members.MaxRequired)];
        }

        if (names.Count + patterns.Length + required.Length == 0 && additional is null)
        {
            return;
        }

        var known = new HashSet<string>(names, StringComparer.Ordinal);
        foreach (var name in required)
        {
            if (known.Add(name))
            {
                names.Add(name);
                schemas.Add(null);
            }
        }

        schema.Keywords.Add(new Members(new KeywordPlace(schema.Place, "properties"), new NameTable([.. names]), [.. schemas], required, patterns, additional));
    }

    private void AddProperties(Subschema schema, in ConfigMember properties, List<string> names, List<Subschema?> schemas)
    {
        var members = SchemasByName(schema, properties);
        var pointer = JsonPointer.Append(schema.Place.Pointer, properties.Name);
        var seen = members.Length > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var i = members.Length - 1; i >= 0; i--)
        {
            // Of a key written twice the last counts.
            if (seen is null || seen.Add(members[i].Name))
            {
                names.Add(members[i].Name);
                schemas.Add(Get(schema, JsonPointer.Append(pointer, members[i].Name), members[i].Value));
            }
        }

        names.Reverse();
        schemas.Reverse();
    }

    private PatternMember[] PatternMembers(Subschema schema, in ConfigMember member)
    {
        var pointer = JsonPointer.Append(schema.Place.Pointer, member.Name);
        var patterns = new List<PatternMember>();
        foreach (var entry in SchemasByName(schema, member))
        {
            if (Pattern(schema, entry.Name, entry.NameSpan) is { } pattern)
            {
                patterns.Add(new PatternMember(pattern, Get(schema, JsonPointer.Append(pointer, entry.Name), entry.Value)));
            }
        }

        return [.. patterns];
    }
}
