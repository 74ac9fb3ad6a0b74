namespace Seaworthy.Values;

/// <summary>The grammar of DbConnectionStringBuilder as a state machine; where that one throws, this one notes the part and goes on behind the next semicolon.</summary>
internal static class ConnectionStringParser
{
    private const int MostParts = 256;

    /// <summary>The parts in order; <paramref name="errorOffset"/> is -1 for a string the builder accepts.</summary>
    public static List<ConnectionStringPart> Parse(string text, out int errorOffset)
    {
        errorOffset = -1;
        var parts = new List<ConnectionStringPart>();
        var at = 0;
        while (at < text.Length && parts.Count < MostParts)
        {
            while (at < text.Length && (text[at] == ';' || char.IsWhiteSpace(text[at])))
            {
                at++;
            }

            if (at >= text.Length)
            {
                break;
            }

            if (text[at] == '\0')
            {
                CheckNulls(text, at, ref errorOffset);
                break;
            }

            var start = at;
            if (!ReadPart(text, ref at, parts))
            {
                errorOffset = errorOffset < 0 ? start : errorOffset;
                var next = text.IndexOf(';', at);
                at = next < 0 ? text.Length : next + 1;
            }
        }

        return parts;
    }

    private static bool ReadPart(string text, ref int at, List<ConnectionStringPart> parts)
    {
        var keyStart = at;
        if (char.IsControl(text[at]) || !ReadKey(text, ref at, out var key))
        {
            return false;
        }

        return ReadValue(text, ref at, key, keyStart, parts);
    }

    private static bool ReadValue(string text, ref int at, string key, int keyStart, List<ConnectionStringPart> parts)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at >= text.Length || text[at] is ';' or '\0')
        {
            parts.Add(new ConnectionStringPart(key, "", keyStart, at, 0));
            return true;
        }

        if (text[at] is '"' or '\'')
        {
            return ReadQuoted(text, ref at, key, keyStart, parts) && !HasControl(key);
        }

        return !char.IsControl(text[at]) && ReadUnquoted(text, ref at, key, keyStart, parts) && !HasControl(key);
    }

    private static bool ReadKey(string text, ref int at, out string key)
    {
        var start = at;
        var doubled = false;
        key = "";
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '=')
            {
                if (at + 1 < text.Length && text[at + 1] == '=')
                {
                    doubled = true;
                    at += 2;
                    continue;
                }

                key = text.Substring(start, at - start).TrimEnd();
                key = doubled ? key.Replace("==", "=") : key;
                at++;
                return key.Length > 0;
            }

            if (char.IsControl(c) && !char.IsWhiteSpace(c))
            {
                return false;
            }

            at++;
        }

        // No equals sign up to the end: nothing behind can be a part, and looking again for each semicolon would be quadratic.
        return false;
    }

    private static bool ReadQuoted(string text, ref int at, string key, int keyStart, List<ConnectionStringPart> parts)
    {
        var quote = text[at];
        var start = ++at;
        var doubled = false;
        while (at < text.Length)
        {
            if (text[at] == '\0')
            {
                return false;
            }

            if (text[at] != quote)
            {
                at++;
                continue;
            }

            if (at + 1 < text.Length && text[at + 1] == quote)
            {
                doubled = true;
                at += 2;
                continue;
            }

            var raw = text.Substring(start, at - start);
            var value = doubled ? raw.Replace(new string(quote, 2), quote.ToString()) : raw;
            parts.Add(new ConnectionStringPart(key, value, keyStart, start, raw.Length));
            at++;
            return EndsPart(text, ref at);
        }

        // Unterminated: keep what is there, a secret in a broken string is a secret still.
        parts.Add(new ConnectionStringPart(key, text.Substring(start), keyStart, start, text.Length - start));
        return false;
    }

    private static bool EndsPart(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at >= text.Length || text[at] is ';' or '\0';
    }

    private static bool ReadUnquoted(string text, ref int at, string key, int keyStart, List<ConnectionStringPart> parts)
    {
        var start = at;
        while (at < text.Length && text[at] != ';' && (char.IsWhiteSpace(text[at]) || !char.IsControl(text[at])))
        {
            at++;
        }

        var value = text.Substring(start, at - start).TrimEnd();
        parts.Add(new ConnectionStringPart(key, value, keyStart, start, value.Length));
        return value.Length == 0 || value[value.Length - 1] is not ('"' or '\'');
    }

    // The grammar lets tabs and line breaks through inside a key; the builder's keyword check then refuses them, unless the value is empty and the key dropped.
    private static bool HasControl(string key)
    {
        foreach (var c in key)
        {
            if (char.IsControl(c))
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckNulls(string text, int at, ref int errorOffset)
    {
        for (var i = at; i < text.Length; i++)
        {
            if (text[i] != '\0' && !char.IsWhiteSpace(text[i]))
            {
                errorOffset = errorOffset < 0 ? i : errorOffset;
                return;
            }
        }
    }
}
