namespace Seaworthy.Values;

/// <summary>The scanning of a URL's parts; braces of a token (<c>${A:-b/c}</c>) hide the separators inside it.</summary>
internal static class UrlScan
{
    /// <summary>The end of the authority: slash, query, fragment or anything that cannot be in a URL.</summary>
    public static int AuthorityEnd(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '{' or '(')
            {
                depth++;
            }
            else if (c is '}' or ')')
            {
                depth = Math.Max(depth - 1, 0);
            }
            else if (depth == 0 && (c is '/' or '?' || EndsUrl(text, i)))
            {
                return i;
            }
            else if (c == '#' && depth == 0 && !(i + 1 < text.Length && text[i + 1] == '{') && !(i > start && text[i - 1] == '}'))
            {
                return i;
            }
            else if (c is '\n' or '\r' or '"')
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>The end of the URL; semicolons may join query parameters where the scheme is MongoDB's.</summary>
    public static int UrlEnd(string text, int start, bool semicolons = false)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (semicolons && text[i] == ';' && !StartsUrl(text, i + 1))
            {
                continue;
            }

            if (EndsUrl(text, i) || (text[i] == ',' && StartsUrl(text, i + 1)))
            {
                return i;
            }
        }

        return text.Length;
    }

    public static int IndexOutsideToken(string text, char wanted, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth <= 0 && text[i] == wanted)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The hosts between commas, without ports; the port is that of the first.</summary>
    public static IReadOnlyList<string> Hosts(string text, int start, int end, out int? port)
    {
        var first = Host(text, start, Comma(text, start, end), out port);
        if (Comma(text, start, end) == end)
        {
            return [first];
        }

        var hosts = new List<string> { first };
        for (var at = Comma(text, start, end) + 1; at < end && hosts.Count < 32; at = Comma(text, at, end) + 1)
        {
            hosts.Add(Host(text, at, Comma(text, at, end), out _));
        }

        return hosts;
    }

    /// <summary>The next comma outside of tokens, or the end.</summary>
    public static int Comma(string text, int start, int end)
    {
        var comma = IndexOutsideToken(text, ',', start, end);
        return comma < 0 ? end : comma;
    }

    /// <summary>One host without brackets, and its port.</summary>
    public static string Host(string text, int start, int end, out int? port)
    {
        port = null;
        var colon = -1;
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            depth += text[i] is '{' or '[' ? 1 : text[i] is '}' or ']' ? -1 : 0;
            if (depth <= 0 && text[i] == ':')
            {
                colon = i;
            }
        }

        if (colon >= 0)
        {
            port = ParsePort(text.AsSpan(colon + 1, end - colon - 1));
        }

        var host = text.Substring(start, (colon >= 0 ? colon : end) - start);
        return host.Length > 2 && host[0] == '[' && host[host.Length - 1] == ']' ? host.Substring(1, host.Length - 2) : host;
    }

    public static int? ParsePort(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 5)
        {
            return null;
        }

        var port = 0;
        foreach (var c in text)
        {
            if (!Characters.IsDigit(c))
            {
                return null;
            }

            port = (port * 10) + (c - '0');
        }

        return port <= 65535 ? port : null;
    }

    private static bool EndsUrl(string text, int at)
    {
        var c = text[at];
        return c is '"' or '\'' or '<' or '>' or '`' || char.IsWhiteSpace(c) || char.IsControl(c) || c == ';' || (c == ',' && StartsUrl(text, at + 1));
    }

    private static bool StartsUrl(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        var limit = Math.Min(text.Length, at + 24);
        for (var i = at; i < limit; i++)
        {
            if (text[i] == ':')
            {
                return i > at && i + 2 < text.Length && text[i + 1] == '/' && text[i + 2] == '/';
            }

            if (!Characters.IsLetterOrDigit(text[i]) && text[i] is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return false;
    }
}
