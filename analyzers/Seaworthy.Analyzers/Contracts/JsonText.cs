using System.Globalization;
using System.Text;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>JSON tokens; the compiler's host may lack a JSON library, so the contract brings its own.</summary>
internal static class JsonText
{
    /// <summary>A constant of C# as JSON, null when it is none JSON knows.</summary>
    public static string? Constant(object? value) => value switch
    {
        null => "null",
        string text => Quote(text),
        char c => Quote(c.ToString()),
        bool b => b ? "true" : "false",
        double d => double.IsNaN(d) || double.IsInfinity(d) ? null : d.ToString("R", CultureInfo.InvariantCulture),
        float f => float.IsNaN(f) || float.IsInfinity(f) ? null : f.ToString("R", CultureInfo.InvariantCulture),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"':
                    json.Append("\\\"");
                    break;
                case '\\':
                    json.Append("\\\\");
                    break;
                case '\n':
                    json.Append("\\n");
                    break;
                case '\r':
                    json.Append("\\r");
                    break;
                case '\t':
                    json.Append("\\t");
                    break;
                default:
                    // Lone surrogates are not text in UTF-8, so every surrogate is written by number.
                    json.Append(c < ' ' || char.IsSurrogate(c) || c is '\u2028' or '\u2029' ? "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture) : c.ToString());
                    break;
            }
        }

        return json.Append('"').ToString();
    }
}

/// <summary>A JSON value to be written: a token, an array or an object.</summary>
internal abstract class JsonPart
{
    public static implicit operator JsonPart(string text) => new JsonToken(JsonText.Quote(text));

    public static implicit operator JsonPart(bool value) => new JsonToken(value ? "true" : "false");

    public static implicit operator JsonPart(int value) => new JsonToken(JsonText.Number(value));

    /// <summary>The text, indented by two spaces or without any blank.</summary>
    public string Write(bool indented)
    {
        var text = new StringBuilder();
        Write(text, indented ? 0 : -1);
        return text.ToString();
    }

    internal abstract void Write(StringBuilder text, int depth);

    private protected static int Deeper(int depth) => depth < 0 ? depth : depth + 1;

    private protected static void Break(StringBuilder text, int depth)
    {
        if (depth >= 0)
        {
            text.Append('\n').Append(' ', depth * 2);
        }
    }
}

/// <summary>A string, number, boolean or null, already JSON.</summary>
internal sealed class JsonToken(string json) : JsonPart
{
    public string Json { get; } = json;

    internal override void Write(StringBuilder text, int depth) => text.Append(Json);
}

/// <summary>A JSON array; of tokens alone it stays on one line.</summary>
internal sealed class JsonList(IEnumerable<JsonPart> items) : JsonPart
{
    public List<JsonPart> Items { get; } = [.. items];

    internal override void Write(StringBuilder text, int depth)
    {
        var inline = Items.All(i => i is JsonToken);
        text.Append('[');
        for (var i = 0; i < Items.Count; i++)
        {
            text.Append(i == 0 ? "" : inline && depth >= 0 ? ", " : ",");
            if (!inline)
            {
                Break(text, Deeper(depth));
            }

            Items[i].Write(text, Deeper(depth));
        }

        if (!inline)
        {
            Break(text, depth);
        }

        text.Append(']');
    }
}

/// <summary>A JSON object in the order its members were added.</summary>
internal sealed class JsonMap : JsonPart
{
    private readonly List<KeyValuePair<string, JsonPart>> _members = [];

    public int Count => _members.Count;

    public IReadOnlyList<KeyValuePair<string, JsonPart>> Members => _members;

    public JsonMap Add(string name, JsonPart value)
    {
        _members.Add(new(name, value));
        return this;
    }

    public JsonMap AddIf(bool condition, string name, JsonPart value) => condition ? Add(name, value) : this;

    internal override void Write(StringBuilder text, int depth)
    {
        text.Append('{');
        for (var i = 0; i < _members.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Break(text, Deeper(depth));
            text.Append(JsonText.Quote(_members[i].Key)).Append(depth < 0 ? ":" : ": ");
            _members[i].Value.Write(text, Deeper(depth));
        }

        if (_members.Count > 0)
        {
            Break(text, depth);
        }

        text.Append('}');
    }
}
