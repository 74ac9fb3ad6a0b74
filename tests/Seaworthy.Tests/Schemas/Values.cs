using CsCheck;

namespace Seaworthy.Tests.Schemas;

/// <summary>Random values and schemas, small enough that they often have to do with each other.</summary>
internal static class Values
{
    private static readonly Gen<string> Key = Gen.OneOf("a", "b", "c", "d-e");

    private static readonly Gen<string> Number = Gen.OneOf("0", "1", "1.0", "10e-1", "2", "-3", "2.5", "0.1", "1e2", "-0", "100", "123456789012345678901234567890");

    private static readonly Gen<string> Text = Gen.OneOf("", "a", "ab", "prod", "12", "true", "null", "é🐲", "a\"b\\c\n", "~", "x: y", "# no", "-", "10.0.0.1");

    private static readonly Gen<object?> Scalar = Gen.OneOf(
        Gen.Const((object?)null)!, Gen.Bool.Select(b => (object?)b), Number.Select(n => (object?)new NumberText(n)), Text.Select(t => (object?)t));

    /// <summary>A tree of null, bool, <see cref="NumberText"/>, string, list and members.</summary>
    public static Gen<object?> Value(int depth) => depth == 0
        ? Scalar
        : Gen.Frequency(
            (2, Scalar),
            (2, Value(depth - 1).Array[0, 4].Select(items => (object?)items)),
            (3, Members(depth)));

    /// <summary>The text of a schema.</summary>
    public static Gen<string> Schema(int depth) => depth == 0
        ? Gen.OneOf("true", "false", "{}", """{"type": "string"}""")
        : Gen.Frequency((1, Gen.OneOf("true", "false")), (12, Keyword(depth).Array[1, 4].Select(k => "{" + string.Join(", ", k.DistinctBy(Name)) + "}")));

    public static string ToJson(object? value) => value switch
    {
        null => "null",
        bool b => b ? "true" : "false",
        NumberText number => number.Text,
        string text => Quote(text),
        object?[] items => "[" + string.Join(", ", items.Select(ToJson)) + "]",
        KeyValuePair<string, object?>[] members => "{" + string.Join(", ", members.Select(m => Quote(m.Key) + ": " + ToJson(m.Value))) + "}",
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Block style where there is something to write, and plain text where that is safe.</summary>
    public static string ToYaml(object? value, int indent = 0)
    {
        var line = "\n" + new string(' ', indent);
        return value switch
        {
            object?[] { Length: > 0 } items => string.Concat(items.Select(item => line + "-" + Behind(item, indent))),
            KeyValuePair<string, object?>[] { Length: > 0 } members => string.Concat(members.Select(m => line + m.Key + ":" + Behind(m.Value, indent))),
            "prod" or "ab" => " " + value,
            _ => " " + ToJson(value),
        };
    }

    private static string Behind(object? value, int indent) => ToYaml(value, indent + 2);

    private static Gen<object?> Members(int depth) => Gen.Select(Key, Value(depth - 1)).Array[0, 4]
        .Select(all => (object?)all.DistinctBy(m => m.Item1).Select(m => KeyValuePair.Create(m.Item1, m.Item2)).ToArray());

    private static Gen<string> Keyword(int depth)
    {
        var inner = Schema(depth - 1);
        var list = inner.Array[1, 3].Select(Join);
        var named = Gen.Select(Key, inner, (k, s) => Quote(k) + ": " + s).Array[1, 3].Select(m => "{" + string.Join(", ", m.DistinctBy(Name)) + "}");
        var keys = Key.Select(Quote).Array[1, 2].Select(k => Join([.. k.Distinct()]));
        var count = Gen.Int[0, 3].Select(n => $"{n}");
        return Gen.OneOf(
            With(Gen.OneOf("type"), Gen.OneOf("null", "boolean", "number", "integer", "string", "array", "object").Select(Quote)),
            With(Gen.OneOf("enum"), Value(1).Select(ToJson).Array[1, 3].Select(Join)),
            With(Gen.OneOf("const"), Value(2).Select(ToJson)),
            With(Gen.OneOf("minimum", "exclusiveMaximum"), Number),
            With(Gen.OneOf("multipleOf"), Gen.OneOf("0.1", "2", "1e1")),
            With(Gen.OneOf("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"), count),
            With(Gen.OneOf("pattern"), Gen.OneOf("^a", "b$", "[0-9]").Select(Quote)),
            With(Gen.OneOf("format"), Gen.OneOf("ipv4", "date").Select(Quote)),
            With(Gen.OneOf("uniqueItems"), Gen.Const("true")),
            With(Gen.OneOf("required"), keys),
            With(Gen.OneOf("dependentRequired"), keys.Select(k => "{\"a\": " + k + "}")),
            With(Gen.OneOf("properties", "properties", "properties", "dependentSchemas"), named),
            With(Gen.OneOf("patternProperties"), inner.Select(s => "{\"^[ab]\": " + s + "}")),
            With(Gen.OneOf("additionalProperties", "items", "contains", "not", "propertyNames", "if", "then", "else", "unevaluatedProperties", "unevaluatedItems"), inner),
            With(Gen.OneOf("allOf", "anyOf", "oneOf", "prefixItems"), list));
    }

    private static Gen<string> With(Gen<string> name, Gen<string> value) => Gen.Select(name, value, (n, v) => Quote(n) + ": " + v);

    private static string Name(string member) => member.Substring(0, member.IndexOf(':', StringComparison.Ordinal));

    private static string Join(string[] items) => "[" + string.Join(", ", items) + "]";

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n") + "\"";

    /// <summary>A number as it is written.</summary>
    public sealed record NumberText(string Text);
}
