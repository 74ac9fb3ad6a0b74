using Seaworthy.Documents;
using Seaworthy.Schemas.Keywords;

namespace Seaworthy.Schemas.Compilation;

/// <summary>The keywords that apply subschemas.</summary>
internal sealed partial class SchemaCompiler
{
    private void AddApplicator(Subschema schema, ObjectNode node, in ConfigMember member, SchemaDialect dialect)
    {
        var place = Place(schema, member);
        switch (member.Name)
        {
            case "allOf" when IsSchemaList(schema, member):
                schema.Keywords.Add(new AllOf(place, Children(schema, member)));
                break;
            case "anyOf" when IsSchemaList(schema, member):
                schema.Keywords.Add(new AnyOf(place, Children(schema, member)));
                break;
            case "oneOf" when IsSchemaList(schema, member):
                schema.Keywords.Add(new OneOf(place, Children(schema, member)));
                break;
            case "not":
                schema.Keywords.Add(new Not(place, Child(schema, member)));
                break;
            case "if" when dialect >= SchemaDialect.Draft7:
                schema.Keywords.Add(new Conditional(place, Child(schema, member), Child(schema, node, "then"), Child(schema, node, "else")));
                break;
            case "propertyNames" when dialect >= SchemaDialect.Draft6:
                schema.Keywords.Add(new PropertyNames(place, Child(schema, member)));
                break;
            case "contains" when dialect >= SchemaDialect.Draft6:
                AddContains(schema, node, member, dialect);
                break;
            case "dependentSchemas" when dialect >= SchemaDialect.Draft201909:
                foreach (var dependency in SchemasByName(schema, member))
                {
                    AddDependency(schema, member, dependency);
                }

                break;
            case "dependencies":
                // Later drafts split it in two; schemas that still have it mean it.
                foreach (var dependency in SchemasByName(schema, member))
                {
                    if (dependency.Value is ArrayNode)
                    {
                        schema.Keywords.Add(new DependentKeys(place, dependency.Name, Names(schema, dependency)));
                    }
                    else
                    {
                        AddDependency(schema, member, dependency);
                    }
                }

                break;
        }
    }

    private Subschema? Child(Subschema schema, ObjectNode node, string name) => node.TryGet(name, out var member) ? Child(schema, member) : null;

    private void AddDependency(Subschema schema, in ConfigMember member, in ConfigMember dependency)
    {
        var pointer = JsonPointer.Append(JsonPointer.Append(schema.Place.Pointer, member.Name), dependency.Name);
        schema.Keywords.Add(new DependentSchema(Place(schema, member), dependency.Name, Get(schema, pointer, dependency.Value)));
    }

    private void AddContains(Subschema schema, ObjectNode node, in ConfigMember member, SchemaDialect dialect)
    {
        var min = 1;
        var max = int.MaxValue;
        if (dialect >= SchemaDialect.Draft201909 && (schema.Place.Resource.Vocabularies & Vocabularies.Validation) != 0)
        {
            min = node.TryGet("minContains", out var least) ? Count(schema, least) ?? 1 : 1;
            max = node.TryGet("maxContains", out var most) ? Count(schema, most) ?? max : max;
        }

        schema.Keywords.Add(new Contains(Place(schema, member), Child(schema, member), min, max, dialect >= SchemaDialect.Draft202012));
    }

    private void AddItems(Subschema schema, ObjectNode node, SchemaDialect dialect)
    {
        Subschema[] prefix = [];
        Subschema? rest = null;
        var name = "items";
        if (dialect >= SchemaDialect.Draft202012)
        {
            if (node.TryGet("prefixItems", out var leading) && IsSchemaList(schema, leading))
            {
                prefix = Children(schema, leading);
                name = "prefixItems";
            }

            if (node.TryGet("items", out var items))
            {
                rest = Child(schema, items);
                name = "items";
            }
        }
        else if (node.TryGet("items", out var items))
        {
            if (items.Value is ArrayNode)
            {
                prefix = Children(schema, items);
                rest = Child(schema, node, "additionalItems");
                name = rest is null ? name : "additionalItems";
            }
            else
            {
                rest = Child(schema, items);
            }
        }

        if (prefix.Length > 0 || rest is not null)
        {
            schema.Keywords.Add(new Items(new KeywordPlace(schema.Place, name), prefix, rest));
        }
    }

    private void AddUnevaluated(Subschema schema, ObjectNode node)
    {
        if (node.TryGet("unevaluatedProperties", out var properties))
        {
            schema.Keywords.Add(new UnevaluatedMembers(Place(schema, properties), schema, Child(schema, properties)));
        }

        if (node.TryGet("unevaluatedItems", out var items))
        {
            schema.Keywords.Add(new UnevaluatedItems(Place(schema, items), schema, Child(schema, items)));
        }
    }
}
