namespace Seaworthy.Values;

/// <summary>Shapes that need no parser of their own: booleans, numbers, durations, GUIDs, paths.</summary>
internal static class SimpleShape
{
    /// <summary>The kind of a short unstructured value, or null.</summary>
    public static ValueKind? Of(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (Characters.Is(trimmed, "true") || Characters.Is(trimmed, "false"))
        {
            return ValueKind.Boolean;
        }

        return IsNumber(trimmed) ? ValueKind.Number
            : IsDuration(trimmed) ? ValueKind.Duration
            : IsGuid(trimmed) ? ValueKind.Guid
            : null;
    }

    /// <summary>Decimal notation with optional sign, fraction and exponent, at most 30 characters.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 30)
        {
            return false;
        }

        var at = text[0] is '-' or '+' ? 1 : 0;
        var digits = Digits(text, ref at);
        if (at < text.Length && text[at] == '.')
        {
            at++;
            digits += Digits(text, ref at);
        }

        if (digits == 0)
        {
            return false;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            at += at < text.Length && text[at] is '-' or '+' ? 1 : 0;
            if (Digits(text, ref at) == 0)
            {
                return false;
            }
        }

        return at == text.Length;
    }

    /// <summary><c>d.hh:mm:ss.fff</c> as TimeSpan reads it, ISO 8601 (<c>P1DT2H</c>), or a count with a unit (<c>30s</c>, <c>1h30m</c>).</summary>
    public static bool IsDuration(ReadOnlySpan<char> text) =>
        text.Length is > 1 and <= 32 && (IsClock(text) || IsIsoDuration(text) || IsUnitDuration(text));

    public static bool IsGuid(ReadOnlySpan<char> text)
    {
        if (text.Length == 38 && ((text[0] == '{' && text[37] == '}') || (text[0] == '(' && text[37] == ')')))
        {
            text = text.Slice(1, 36);
        }

        if (text.Length != 36)
        {
            return false;
        }

        for (var i = 0; i < 36; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !Characters.IsHex(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>32 to 256 hexadecimal digits and nothing else.</summary>
    public static bool IsLongHex(string text) => text.Length is >= 32 and <= 256 && Characters.All(text.AsSpan(), Characters.IsHex);

    /// <summary>A rooted or relative file path; a slash alone is no proof, base64 has them too.</summary>
    public static bool IsPath(string text)
    {
        if (text.Length > 1024 || !Characters.All(text.AsSpan(), static c => c is not ('\n' or '\r' or '\t' or '"' or '<' or '>' or '|' or '=' or ';' or '?')))
        {
            return false;
        }

        var drive = text.Length > 2 && Characters.IsLetter(text[0]) && text[1] == ':' && text[2] is '\\' or '/';
        var relative = Starts(text, "./") || Starts(text, "../") || Starts(text, ".\\") || Starts(text, "..\\") || Starts(text, "~/") || Starts(text, "\\\\");
        return drive || relative || (text[0] == '/' && (text.Length == 1 || HasReadableSegments(text))) || EndsInFileName(text);
    }

    private static bool Starts(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal);

    // "/9j4AAQ.../k3" is base64; the segments of a path are short and not all mixed up.
    private static bool HasReadableSegments(string text)
    {
        var length = 0;
        foreach (var c in text)
        {
            length = c == '/' ? 0 : length + 1;
            if (length > 40 || c is '+' or '@' or '!' or '#' or '$' or '%' or '&')
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsInFileName(string text)
    {
        var dot = text.LastIndexOf('.');
        if (dot <= 0 || text.Length - dot is < 2 or > 12 || text.Contains(' '))
        {
            return false;
        }

        var extension = text.AsSpan(dot + 1);
        foreach (var known in FileExtensions)
        {
            if (Characters.Is(extension, known))
            {
                return Characters.All(text.AsSpan(0, dot), static c => Characters.IsHost(c) || c is '/' or '\\');
            }
        }

        return false;
    }

    private static readonly string[] FileExtensions =
    [
        "json", "yaml", "yml", "xml", "config", "env", "ini", "txt", "log", "pem", "crt", "cer", "key", "pfx", "p12", "db", "sqlite", "sqlite3",
        "macaroon", "cert", "ps1", "sh", "dll", "csv", "sql", "html", "css", "js", "cookie", "conf", "md",
    ];

    private static int Digits(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && Characters.IsDigit(text[at]))
        {
            at++;
        }

        return at - start;
    }

    private static bool IsClock(ReadOnlySpan<char> text)
    {
        var at = text[0] == '-' ? 1 : 0;
        if (Digits(text, ref at) is 0 or > 8)
        {
            return false;
        }

        if (at < text.Length && text[at] == '.')
        {
            at++;
            if (Digits(text, ref at) is 0 or > 2)
            {
                return false;
            }
        }

        var colons = 0;
        while (at < text.Length && text[at] == ':' && colons < 2)
        {
            at++;
            colons++;
            if (Digits(text, ref at) != 2)
            {
                return false;
            }
        }

        if (colons == 2 && at < text.Length && text[at] == '.')
        {
            at++;
            if (Digits(text, ref at) is 0 or > 7)
            {
                return false;
            }
        }

        // "10:30" may be a port mapping as well as hours and minutes; only the full form is certain.
        return colons == 2 && at == text.Length;
    }

    private static bool IsIsoDuration(ReadOnlySpan<char> text)
    {
        var at = text[0] == '-' ? 1 : 0;
        if (text[at] != 'P')
        {
            return false;
        }

        at++;
        var parts = 0;
        var time = false;
        while (at < text.Length)
        {
            if (text[at] == 'T' && !time)
            {
                time = true;
                at++;
                continue;
            }

            if (Digits(text, ref at) == 0)
            {
                return false;
            }

            if (at < text.Length && text[at] is '.' or ',')
            {
                at++;
                if (Digits(text, ref at) == 0)
                {
                    return false;
                }
            }

            if (at >= text.Length || (time ? "HMS" : "YMWD").IndexOf(text[at]) < 0)
            {
                return false;
            }

            at++;
            parts++;
        }

        return parts > 0 && text[text.Length - 1] != 'T';
    }

    private static bool IsUnitDuration(ReadOnlySpan<char> text)
    {
        if (text.Length > 12 || !Characters.IsDigit(text[0]))
        {
            return false;
        }

        var at = 0;
        while (at < text.Length)
        {
            if (Digits(text, ref at) == 0)
            {
                return false;
            }

            var unit = at;
            while (at < text.Length && Characters.IsLower(text[at]))
            {
                at++;
            }

            if (!IsUnit(text.Slice(unit, at - unit)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUnit(ReadOnlySpan<char> unit) => unit.Length switch
    {
        1 => unit[0] is 's' or 'm' or 'h' or 'd' or 'w',
        2 => unit[1] == 's' && unit[0] is 'm' or 'u' or 'n',
        _ => false,
    };
}
