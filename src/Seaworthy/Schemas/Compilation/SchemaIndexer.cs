using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Schemas.Compilation;

/// <summary>Finds the identifiers and anchors of a document. Only places that hold schemas are looked at: an <c>$id</c> inside an <c>enum</c> identifies nothing.</summary>
internal sealed class SchemaIndexer(SchemaDocument document, Func<string, SchemaDialect, DialectChoice> chooseDialect)
{
    public static SchemaDocument Index(string uri, SourceFile file, ConfigNode root, SchemaDialect dialect, Func<string, SchemaDialect, DialectChoice> chooseDialect)
    {
        var document = new SchemaDocument(file, root);
        new SchemaIndexer(document, chooseDialect).Start(uri, dialect);
        return document;
    }

    private void Start(string uri, SchemaDialect dialect)
    {
        var choice = Choose(document.Root, new DialectChoice(dialect, Vocabularies.Standard));
        var id = Identifier(document.Root, choice.Dialect);
        Enter(id is null ? uri : UriReference.Resolve(uri, UriReference.SplitFragment(id, out _)), document.Root, "", choice);
    }

    private DialectChoice Choose(ConfigNode node, DialectChoice inherited) =>
        node is ObjectNode { } schema && schema["$schema"] is ScalarNode { Kind: NodeKind.String, Text: { } uri } ? chooseDialect(uri, inherited.Dialect) : inherited;

    private void Enter(string uri, ConfigNode node, string pointer, DialectChoice choice)
    {
        var resource = new SchemaResource(uri, document.File, node, pointer, choice, document);
        document.Resources[node] = resource;
        Visit(node, resource, pointer, isRoot: true);
    }

    private void Visit(ConfigNode node, SchemaResource resource, string pointer, bool isRoot = false)
    {
        if (node is not ObjectNode schema)
        {
            return;
        }

        if (!isRoot && Identifier(node, resource.Dialect) is { } id)
        {
            var choice = Choose(node, new DialectChoice(resource.Dialect, resource.Vocabularies));
            var own = UriReference.SplitFragment(id, out _);
            if (own.Length > 0)
            {
                Enter(UriReference.Resolve(resource.Uri, own), node, pointer, choice);
                return;
            }
        }

        AddAnchors(schema, resource, pointer);
        foreach (var member in schema.Members)
        {
            switch (member.Name)
            {
                case "additionalProperties" or "additionalItems" or "contains" or "not" or "if" or "then" or "else" or "propertyNames"
                    or "unevaluatedItems" or "unevaluatedProperties" or "contentSchema":
                    Visit(member.Value, resource, Pointer(pointer, member.Name));
                    break;
                case "items" when member.Value is ObjectNode:
                    Visit(member.Value, resource, Pointer(pointer, member.Name));
                    break;
                case "allOf" or "anyOf" or "oneOf" or "prefixItems" or "items":
                    VisitItems(member, resource, pointer);
                    break;
                case "properties" or "patternProperties" or "definitions" or "$defs" or "dependentSchemas" or "dependencies":
                    VisitMembers(member, resource, pointer);
                    break;
            }
        }
    }

    private void VisitItems(ConfigMember member, SchemaResource resource, string pointer)
    {
        var items = member.Value.Items();
        for (var i = 0; i < items.Length; i++)
        {
            Visit(items[i], resource, JsonPointer.Append(Pointer(pointer, member.Name), i));
        }
    }

    private void VisitMembers(ConfigMember member, SchemaResource resource, string pointer)
    {
        foreach (var child in member.Value.Members())
        {
            if (child.Value is ObjectNode)
            {
                Visit(child.Value, resource, JsonPointer.Append(Pointer(pointer, member.Name), child.Name));
            }
        }
    }

    private static void AddAnchors(ObjectNode schema, SchemaResource resource, string pointer)
    {
        if (resource.Dialect <= SchemaDialect.Draft7)
        {
            // Until draft 7 a fragment in the identifier is what $anchor is later.
            if (Identifier(schema, resource.Dialect) is { } id)
            {
                UriReference.SplitFragment(id, out var fragment);
                if (fragment.Length > 0)
                {
                    resource.Anchors[fragment] = new SchemaPlace(schema, resource, pointer);
                }
            }

            return;
        }

        if (schema["$anchor"].AsText() is { } anchor)
        {
            resource.Anchors[anchor] = new SchemaPlace(schema, resource, pointer);
        }

        if (resource.Dialect == SchemaDialect.Draft201909)
        {
            resource.IsRecursive |= schema == resource.Root && schema["$recursiveAnchor"] is ScalarNode { Kind: NodeKind.Boolean, Text: "true" };
        }
        else if (schema["$dynamicAnchor"].AsText() is { } dynamic)
        {
            var place = new SchemaPlace(schema, resource, pointer);
            resource.Anchors[dynamic] = place;
            resource.DynamicAnchors[dynamic] = place;
        }
    }

    private static string? Identifier(ConfigNode node, SchemaDialect dialect)
    {
        if (node is not ObjectNode schema || (dialect <= SchemaDialect.Draft7 && schema.TryGet("$ref", out _)))
        {
            return null;
        }

        return schema[dialect == SchemaDialect.Draft4 ? "id" : "$id"] is ScalarNode { Kind: NodeKind.String, Text: { } id } ? id : null;
    }

    private static string Pointer(string pointer, string name) => JsonPointer.Append(pointer, name);
}
