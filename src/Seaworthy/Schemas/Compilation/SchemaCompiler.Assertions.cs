using Seaworthy.Documents;
using Seaworthy.Schemas.Keywords;
using Seaworthy.Text;

namespace Seaworthy.Schemas.Compilation;

/// <summary>The keywords that look at one value.</summary>
internal sealed partial class SchemaCompiler
{
    private static readonly string[] TypeNames = ["null", "boolean", "number", "string", "array", "object", "integer"];

    private void AddAssertion(Subschema schema, ObjectNode node, in ConfigMember member, SchemaDialect dialect)
    {
        switch (member.Name)
        {
            case "type":
                AddType(schema, member, dialect);
                break;
            case "enum" when member.Value is ArrayNode values:
                schema.Keywords.Add(new EnumKeyword(Place(schema, member), values.Items));
                break;
            case "enum":
                Problem(schema, member.Value, "\"enum\" must be a list of values");
                break;
            case "const" when dialect >= SchemaDialect.Draft6:
                schema.Keywords.Add(new EnumKeyword(Place(schema, member), [member.Value]));
                break;
            case "minimum" or "maximum" when Number(schema, member) is { } limit:
                var isUpper = member.Name == "maximum";
                AddBound(schema, member, limit, isUpper, dialect == SchemaDialect.Draft4 && IsExclusive(schema, node, isUpper));
                break;
            case "exclusiveMinimum" or "exclusiveMaximum" when dialect > SchemaDialect.Draft4 && Number(schema, member) is { } limit:
                AddBound(schema, member, limit, member.Name == "exclusiveMaximum", isExclusive: true);
                break;
            case "multipleOf" when Number(schema, member) is { } divisor:
                if (divisor.CompareTo(default) <= 0)
                {
                    Problem(schema, member.Value, "\"multipleOf\" must be more than 0");
                }

                schema.Keywords.Add(new MultipleOf(Place(schema, member), divisor, member.Value.AsText()!));
                break;
            case "minLength" or "maxLength" when Count(schema, member) is { } limit:
                schema.Keywords.Add(new TextLength(Place(schema, member), limit, member.Name == "maxLength"));
                break;
            case "minItems" or "maxItems" when Count(schema, member) is { } limit:
                schema.Keywords.Add(new ItemCount(Place(schema, member), limit, member.Name == "maxItems"));
                break;
            case "minProperties" or "maxProperties" when Count(schema, member) is { } limit:
                schema.Keywords.Add(new MemberCount(Place(schema, member), limit, member.Name == "maxProperties"));
                break;
            case "uniqueItems" when Boolean(schema, member) == true:
                schema.Keywords.Add(new UniqueItems(Place(schema, member)));
                break;
            case "pattern" when Text(schema, member) is { } source && Pattern(schema, source, member.Value.Span) is { } pattern:
                schema.Keywords.Add(new PatternKeyword(Place(schema, member), pattern));
                break;
            case "dependentRequired" when dialect >= SchemaDialect.Draft201909:
                foreach (var dependency in SchemasByName(schema, member))
                {
                    schema.Keywords.Add(new DependentKeys(Place(schema, member), dependency.Name, Names(schema, dependency)));
                }

                break;
        }
    }

    private void AddType(Subschema schema, in ConfigMember member, SchemaDialect dialect)
    {
        var allowed = Kinds.None;
        var hasNumber = false;
        var hasInteger = false;
        ConfigNode[] names = member.Value is ArrayNode list ? list.Items : [member.Value];
        foreach (var item in names)
        {
            var name = item is ScalarNode { Kind: NodeKind.String } text ? text.Text! : item.Kind == NodeKind.Null ? "" : "?";
            switch (Array.IndexOf(TypeNames, name))
            {
                case 6:
                    hasInteger = true;
                    allowed |= Kinds.Number;
                    break;
                case >= 0 and var kind:
                    hasNumber |= kind == (int)NodeKind.Number;
                    allowed |= (Kinds)(1 << kind);
                    break;
                default:
                    var meant = NearMiss.Find(name, TypeNames);
                    Problem(schema, item, "A type is one of " + string.Join(", ", TypeNames) + (meant is null ? "" : $"; did you mean \"{meant}\"?"));
                    break;
            }
        }

        schema.Keywords.Add(new TypeKeyword(Place(schema, member), allowed, hasInteger && !hasNumber, dialect == SchemaDialect.Draft4));
    }

    private static void AddBound(Subschema schema, in ConfigMember member, ExactNumber limit, bool isUpper, bool isExclusive) =>
        schema.Keywords.Add(new NumberBound(Place(schema, member), limit, member.Value.AsText()!, isUpper, isExclusive));

    private bool IsExclusive(Subschema schema, ObjectNode node, bool isUpper) =>
        node.TryGet(isUpper ? "exclusiveMaximum" : "exclusiveMinimum", out var exclusive) && Boolean(schema, exclusive) == true;
}
