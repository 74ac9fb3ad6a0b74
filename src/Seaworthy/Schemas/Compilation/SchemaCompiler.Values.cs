using Seaworthy.Documents;
using Seaworthy.Schemas.Patterns;
using Seaworthy.Text;

namespace Seaworthy.Schemas.Compilation;

/// <summary>What keywords are given; anything else is a problem with its place.</summary>
internal sealed partial class SchemaCompiler
{
    private string? Text(Subschema schema, in ConfigMember member)
    {
        if (member.Value is ScalarNode { Kind: NodeKind.String, Text: { } text })
        {
            return text;
        }

        Problem(schema, member.Value, $"\"{member.Name}\" must be a string");
        return null;
    }

    private int? Count(Subschema schema, in ConfigMember member)
    {
        if (member.Value is ScalarNode { Kind: NodeKind.Number, Text: { } text } && ExactNumber.TryParse(text, out var number) && number.IsInteger && number.CompareTo(default) >= 0)
        {
            // More than any document holds is as good as any number beyond.
            return ExactNumber.TryParse("2147483646", out var most) && number.CompareTo(most) > 0 ? int.MaxValue - 1 : number.ToInt32();
        }

        Problem(schema, member.Value, $"\"{member.Name}\" must be a whole number, 0 or more");
        return null;
    }

    private ExactNumber? Number(Subschema schema, in ConfigMember member)
    {
        if (member.Value is ScalarNode { Kind: NodeKind.Number, Text: { } text } && ExactNumber.TryParse(text, out var number))
        {
            return number;
        }

        Problem(schema, member.Value, $"\"{member.Name}\" must be a number");
        return null;
    }

    private bool? Boolean(Subschema schema, in ConfigMember member)
    {
        if (member.Value is ScalarNode { Kind: NodeKind.Boolean } value)
        {
            return NodeEquality.IsTrue(value);
        }

        Problem(schema, member.Value, $"\"{member.Name}\" must be true or false");
        return null;
    }

    private string[] Names(Subschema schema, in ConfigMember member)
    {
        if (member.Value is not ArrayNode list)
        {
            Problem(schema, member.Value, $"\"{member.Name}\" must be a list of keys");
            return [];
        }

        var names = new List<string>();
        foreach (var item in list.Items)
        {
            if (item is not ScalarNode { Kind: NodeKind.String, Text: { } name })
            {
                Problem(schema, item, $"\"{member.Name}\" must be a list of keys");
            }
            else if (names.Count > 64 || !names.Contains(name))
            {
                names.Add(name);
            }
        }

        return [.. names];
    }

    private EcmaPattern? Pattern(Subschema schema, string source, TextSpan at)
    {
        var pattern = EcmaPattern.Parse(source, out var error);
        if (error is not null)
        {
            Problem(schema, at, "Not a regular expression: " + error.Message);
        }

        return pattern;
    }

    private ConfigMember[] SchemasByName(Subschema schema, in ConfigMember member)
    {
        if (member.Value is ObjectNode map)
        {
            return map.Members;
        }

        Problem(schema, member.Value, $"\"{member.Name}\" must be an object of schemas");
        return [];
    }

    private bool IsSchemaList(Subschema schema, in ConfigMember member)
    {
        if (member.Value is ArrayNode { Items.Length: > 0 })
        {
            return true;
        }

        Problem(schema, member.Value, $"\"{member.Name}\" must be a list of at least one schema");
        return false;
    }
}
