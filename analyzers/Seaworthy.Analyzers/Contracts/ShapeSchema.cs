namespace Seaworthy.Analyzers.Contracts;

/// <summary>Writes value and member shapes as schemas with their notes.</summary>
internal static class ShapeSchema
{
    public const string Notes = "x-seaworthy";

    /// <summary>The schema of a value and what is noted beside it.</summary>
    public static (JsonMap Schema, JsonMap Note) Of(ValueShape shape)
    {
        var schema = new JsonMap();
        var note = new JsonMap();
        switch (shape.Kind)
        {
            case "object":
                schema.Add("$ref", "#/$defs/" + Escape(shape.Type ?? ""));
                return (schema, note.AddIf(shape.Nullable, "nullable", true));
            case ValueShape.Hole:
                return (schema, note.Add("kind", "any"));
        }

        if (Types(shape) is { } types)
        {
            schema.Add("type", types.Length == 1 ? types[0] : new JsonList(types.Select(t => (JsonPart)t)));
        }

        note.Add("kind", shape.Kind).AddIf(shape.Nullable, "nullable", true);
        switch (shape.Kind)
        {
            case "enum":
                if (!shape.Flags)
                {
                    // Null is among the types, so it must be among the values.
                    schema.Add("enum", new JsonList([.. shape.Names.Select(n => (JsonPart)n), .. shape.Nullable ? [(JsonPart)new JsonToken("null")] : Array.Empty<JsonPart>()]));
                }

                note.Add("type", shape.Type ?? "").Add("names", Texts(shape.Names)).Add("values", Tokens(shape.Values)).Add("flags", shape.Flags);
                break;
            case "list":
                schema.Add("items", Closed(shape.Item ?? ValueShape.Any));
                break;
            case "dictionary":
                schema.Add("additionalProperties", Closed(shape.Item ?? ValueShape.Any));
                if (shape.Key is { } key)
                {
                    note.Add("key", key.Kind == "enum"
                        ? new JsonMap().Add("kind", key.Kind).Add("type", key.Type ?? "").Add("names", Texts(key.Names)).Add("values", Tokens(key.Values))
                        : new JsonMap().Add("kind", key.Kind));
                }

                break;
            case "guid":
                schema.Add("format", "uuid");
                break;
            case "char":
                schema.Add("maxLength", 1);
                break;
        }

        return (schema, note);
    }

    public static JsonMap Closed(ValueShape shape)
    {
        var (schema, note) = Of(shape);
        return schema.AddIf(note.Count > 0, Notes, note);
    }

    public static JsonMap Member(MemberShape member, string? required)
    {
        var (schema, note) = Of(member.Value);
        foreach (var keyword in Keywords(member).GroupBy(k => k.Name).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (schema.Members.All(m => m.Key != keyword.Key))
            {
                schema.Add(keyword.Key, keyword.First().Value);
            }
        }

        if (member.Default is { } value)
        {
            schema.Add("default", new JsonToken(value));
        }

        note.AddIf(member.Key != member.Name, "member", member.Name);
        if (required is not null)
        {
            note.Add("required", required);
        }

        note.AddIf(member.Keyword, "keyword", true).AddIf(member.Initialized, "initialized", true)
            .AddIf(member.ReadOnly, "readOnly", true).AddIf(member.ValidateNested, "validateNested", true);
        if (member.Constraints.Count > 0)
        {
            note.Add("constraints", new JsonList(member.Constraints.Select(Constraint)));
        }

        return schema.AddIf(note.Count > 0, Notes, note);
    }

    private static JsonPart Constraint(ConstraintShape constraint)
    {
        var json = new JsonMap().Add("attribute", constraint.Attribute);
        foreach (var value in constraint.Values)
        {
            json.Add(value.Name, new JsonToken(value.Json));
        }

        return json;
    }

    /// <summary>Standard keywords that say the same as an attribute.</summary>
    private static IEnumerable<(string Name, JsonPart Value)> Keywords(MemberShape member)
    {
        var kind = member.Value.Kind;
        foreach (var constraint in member.Constraints)
        {
            switch (constraint.Attribute)
            {
                case "Required" when kind == "string" && constraint["allowEmpty"] is null:
                    // A longer minimum says more.
                    if (member.Constraints.All(c => c.Attribute == "Required" || (c["minimum"] ?? c["length"]) is null || c.Attribute is not ("StringLength" or "MinLength" or "Length")))
                    {
                        yield return ("minLength", 1);
                    }

                    break;
                case "Range" when constraint["type"] is null || ShapeReader.IsInteger(kind):
                    if (Plain(constraint["minimum"]) is { } minimum)
                    {
                        yield return (constraint["minimumExclusive"] == "true" ? "exclusiveMinimum" : "minimum", minimum);
                    }

                    if (Plain(constraint["maximum"]) is { } maximum)
                    {
                        yield return (constraint["maximumExclusive"] == "true" ? "exclusiveMaximum" : "maximum", maximum);
                    }

                    break;
                case "StringLength" or "Length" or "MinLength" or "MaxLength" when kind is "string" or "list":
                    var suffix = kind == "list" ? "Items" : "Length";
                    if ((constraint.Attribute == "MinLength" ? constraint["length"] : constraint["minimum"]) is { } least)
                    {
                        yield return ("min" + suffix, new JsonToken(least));
                    }

                    if ((constraint.Attribute == "MaxLength" ? constraint["length"] : constraint["maximum"]) is { } most && most != "-1")
                    {
                        yield return ("max" + suffix, new JsonToken(most));
                    }

                    break;
                case "RegularExpression" when kind == "string" && constraint["pattern"] is { Length: >= 2 } pattern && pattern[0] == '"':
                    yield return ("pattern", new JsonToken("\"^(?:" + pattern.Substring(1, pattern.Length - 2) + ")$\""));
                    break;
                case "AllowedValues" when kind == "string" && constraint["values"] is { } values:
                    yield return ("enum", new JsonToken(values));
                    break;
            }
        }
    }

    private static JsonToken? Plain(string? json) => json is null || json[0] == '"' ? null : new(json);

    private static string[]? Types(ValueShape shape)
    {
        string[]? types = shape.Kind switch
        {
            "any" => null,
            "bool" => ["boolean", "string"],
            "half" or "single" or "double" or "decimal" => ["number", "string"],
            "enum" => ["string", "integer"],
            "list" => ["array"],
            "dictionary" => ["object"],
            _ => ShapeReader.IsInteger(shape.Kind) ? ["integer", "string"] : ["string"],
        };
        return types is not null && shape.Nullable ? [.. types, "null"] : types;
    }

    private static JsonList Texts(IEnumerable<string> texts) => new(texts.Select(t => (JsonPart)t));

    private static JsonList Tokens(IEnumerable<string> tokens) => new(tokens.Select(t => (JsonPart)new JsonToken(t)));

    /// <summary>A name as part of a reference: a JSON pointer in a URI fragment.</summary>
    private static string Escape(string name) => Uri.EscapeDataString(name.Replace("~", "~0").Replace("/", "~1")).Replace("%28", "(").Replace("%29", ")").Replace("%2C", ",").Replace("%2A", "*");
}
