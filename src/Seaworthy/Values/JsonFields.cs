using System.Text;

namespace Seaworthy.Values;

/// <summary>Reads a single top-level member of a small JSON object: a token's header, a reference. Not a JSON reader, and no judge of syntax.</summary>
internal static class JsonFields
{
    public static bool TryGetString(string json, string name, out string value, out int offset)
    {
        value = "";
        if (!TryFind(json, name, out offset) || json[offset] != '"')
        {
            return false;
        }

        offset++;
        var end = StringEnd(json, offset);
        if (end < 0)
        {
            return false;
        }

        value = Unescape(json, offset, end);
        return true;
    }

    public static bool TryGetInteger(string json, string name, out long value)
    {
        value = 0;
        if (!TryFind(json, name, out var at))
        {
            return false;
        }

        var start = at;
        while (at < json.Length && Characters.IsDigit(json[at]) && at - start < 18)
        {
            value = (value * 10) + (json[at++] - '0');
        }

        return at > start;
    }

    // Walks the members at depth one and stops behind the colon of the wanted one.
    private static bool TryFind(string json, string name, out int valueStart)
    {
        var depth = 0;
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    depth--;
                    break;
                case '"':
                    var start = i + 1;
                    var end = StringEnd(json, start);
                    if (end < 0)
                    {
                        valueStart = 0;
                        return false;
                    }

                    i = end;
                    if (depth == 1 && end - start == name.Length && string.CompareOrdinal(json, start, name, 0, name.Length) == 0 && IsKey(json, end + 1, out valueStart))
                    {
                        return true;
                    }

                    break;
            }
        }

        valueStart = 0;
        return false;
    }

    private static bool IsKey(string json, int at, out int valueStart)
    {
        at = SkipBlanks(json, at);
        valueStart = at < json.Length && json[at] == ':' ? SkipBlanks(json, at + 1) : 0;
        return valueStart > 0 && valueStart < json.Length;
    }

    private static int SkipBlanks(string json, int at)
    {
        while (at < json.Length && char.IsWhiteSpace(json[at]))
        {
            at++;
        }

        return at;
    }

    private static int StringEnd(string json, int start)
    {
        for (var i = start; i < json.Length; i++)
        {
            if (json[i] == '\\')
            {
                i++;
            }
            else if (json[i] == '"')
            {
                return i;
            }
        }

        return -1;
    }

    private static string Unescape(string json, int start, int end)
    {
        if (json.IndexOf('\\', start, end - start) < 0)
        {
            return json.Substring(start, end - start);
        }

        var text = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if (json[i] != '\\' || i + 1 >= end)
            {
                text.Append(json[i]);
                continue;
            }

            i++;
            text.Append(json[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
        }

        return text.ToString();
    }
}
