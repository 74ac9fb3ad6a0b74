using System.Globalization;
using System.Text;
using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;
using Seaworthy.Text;

namespace Seaworthy.Schemas.Keywords;

/// <summary>The words of messages. What the schema says may be quoted; what the instance holds may be a secret and never is.</summary>
internal static class SchemaText
{
    private const int MaxListed = 8;
    private const int MaxQuoted = 60;
    private const int MaxMeant = 1_000;

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Count(int count, string thing) => Number(count) + " " + thing + (count == 1 ? "" : "s");

    /// <summary>"Expected a string or an array, found a number".</summary>
    public static string Expected(Kinds allowed, bool wantsInteger, ConfigNode found)
    {
        if (allowed == Kinds.None)
        {
            return "Nothing is allowed here";
        }

        var names = new List<string>();
        for (var kind = NodeKind.Null; kind <= NodeKind.Object; kind++)
        {
            if (((int)allowed & (1 << (int)kind)) != 0)
            {
                names.Add(kind == NodeKind.Number && wantsInteger ? "an integer" : Name(kind));
            }
        }

        var what = found.Kind == NodeKind.Number && wantsInteger ? "a number that is not whole" : Name(found.Kind);
        return $"Expected {Or(names)}, found {what}{Hint(allowed, found)}";
    }

    /// <summary>"Expected one of "a", "b" or "c"", with the one that was probably meant.</summary>
    public static string ExpectedValue(ConfigNode[] values, ConfigNode found)
    {
        var names = values.Select(Quote).Distinct(StringComparer.Ordinal).ToList();
        var meant = found is ScalarNode { Kind: NodeKind.String, Text: { } text } && values.Length <= MaxMeant ? NearMiss.Find(text, Texts(values)) : null;
        var list = names.Count == 1 ? names[0] : "one of " + Or(names);
        return $"Expected {list}{(meant is null || names.Count == 1 ? "" : $"; did you mean \"{Short(meant)}\"?")}";
    }

    public static string MissingKey(string name, ObjectNode found, NameTable names)
    {
        var unknown = found.Members.Where(member => names.Find(member.Name) < 0).Select(static member => member.Name);
        return $"The key \"{name}\" is missing{(NearMiss.Find(name, unknown) is { } near ? $"; is \"{near}\" meant to be it?" : "")}";
    }

    public static string UnknownKey(string name, ObjectNode found, NameTable names)
    {
        var open = names.Names.Where(known => NearMiss.IsNear(name, known) && !found.TryGet(known, out _));
        if (NearMiss.Find(name, open) is { } near)
        {
            return $"Unknown key \"{name}\"; did you mean \"{near}\"?";
        }

        return names.Names.Length == 0
            ? $"Unknown key \"{name}\"; no keys are allowed here"
            : $"Unknown key \"{name}\"; known here: {List([.. names.Names], ", ")}";
    }

    /// <summary>What a schema calls itself, in brackets, or nothing.</summary>
    public static string Title(ConfigNode schema) =>
        (schema.At("title") ?? schema.At("description")).AsText() is { Length: > 0 and < 200 } title ? $" ({title})" : "";

    private static string Name(NodeKind kind) => kind switch
    {
        NodeKind.Null => "null",
        NodeKind.Boolean => "true or false",
        NodeKind.Number => "a number",
        NodeKind.String => "a string",
        NodeKind.Array => "a list",
        _ => "an object",
    };

    // A number in quotes is the commonest slip of YAML and JSON alike.
    private static string Hint(Kinds allowed, ConfigNode found)
    {
        if (found is not ScalarNode { Kind: NodeKind.String, IsQuoted: true, Text: { } text } || (allowed & Kinds.String) != 0)
        {
            return (allowed & Kinds.String) != 0 && found.Kind is NodeKind.Number or NodeKind.Boolean ? "; write it in quotes" : "";
        }

        var plain = YamlCoreSchema.ResolvePlain(text);
        return plain is NodeKind.Number or NodeKind.Boolean && ((int)allowed & (1 << (int)plain)) != 0 ? "; write it without quotes" : "";
    }

    private static string Or(List<string> names) => names.Count > MaxListed ? List(names, ", ") : names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " or " + names[names.Count - 1],
    };

    private static string List(List<string> names, string separator) => names.Count <= MaxListed
        ? string.Join(separator, names)
        : string.Join(separator, names.Take(MaxListed)) + $" and {Number(names.Count - MaxListed)} more";

    private static string Quote(ConfigNode value) => value switch
    {
        ScalarNode { Kind: NodeKind.String, Text: { } text } => "\"" + Short(text) + "\"",
        ScalarNode { Text: { } text } => text,
        ScalarNode => "null",
        ArrayNode { Items.Length: 0 } => "[]",
        ObjectNode { Members.Length: 0 } => "{}",
        ArrayNode => "a certain list",
        _ => "a certain object",
    };

    private static string Short(string text) => text.Length <= MaxQuoted ? text : new StringBuilder(text, 0, MaxQuoted, MaxQuoted + 1).Append('…').ToString();

    private static IEnumerable<string> Texts(ConfigNode[] values) =>
        values.OfType<ScalarNode>().Where(static value => value is { Kind: NodeKind.String, Text: not null }).Select(static value => value.Text!);
}
