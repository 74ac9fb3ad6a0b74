namespace Seaworthy.Values;

/// <summary>Finds replacement tokens. Syntaxes that ordinary text also uses (<c>&lt;x&gt;</c>, <c>@X@</c>, <c>$X</c>) count for a whole value only.</summary>
internal static class TokenScanner
{
    private const int MostTokens = 64;
    private const int LongestName = 128;

    public static Placeholder? Whole(string text, int start, int end)
    {
        var length = end - start;
        if (length < 3)
        {
            return null;
        }

        if (ReadAt(text, start) is { } token && token.Offset + token.Length == end)
        {
            return token;
        }

        var first = text[start];
        var last = text[end - 1];
        return first switch
        {
            '<' when last == '>' && text[start + 1] == '%' && text[end - 2] == '%' => Token(text, TokenSyntax.TemplateTag, start, end, start + 2, end - 2),
            '<' when last == '>' && IsAngleName(text.AsSpan(start + 1, length - 2)) => Token(text, TokenSyntax.AngleBrackets, start, end, start + 1, end - 1),
            '@' when last == '@' && IsUpperName(text.AsSpan(start + 1, length - 2)) => Token(text, TokenSyntax.At, start, end, start + 1, end - 1),
            '$' when IsUpperName(text.AsSpan(start + 1, length - 1)) => Token(text, TokenSyntax.BareVariable, start, end, start + 1, end),
            'e' when length > 4 && string.CompareOrdinal(text, start, "env:", 0, 4) == 0 && IsName(text.AsSpan(start + 4, length - 4))
                => Token(text, TokenSyntax.EnvironmentPrefix, start, end, start + 4, end),

            // A template of several actions ({{ if .. }}x{{ end }}) is one placeholder from brace to brace.
            '{' when length > 4 && text[start + 1] == '{' && last == '}' && text[end - 2] == '}' => Token(text, TokenSyntax.Mustache, start, end, start + 2, end - 2),
            _ => null,
        };
    }

    public static Placeholder? FindFirst(string text)
    {
        for (var at = NextMark(text, 0); at >= 0; at = NextMark(text, at + 1))
        {
            if (ReadAt(text, at) is { } token)
            {
                return token;
            }
        }

        return null;
    }

    public static IReadOnlyList<Placeholder> FindAll(string text)
    {
        List<Placeholder>? found = null;
        for (var at = NextMark(text, 0); at >= 0 && (found?.Count ?? 0) < MostTokens;)
        {
            if (ReadAt(text, at) is { } token)
            {
                (found ??= []).Add(token);
                at = NextMark(text, token.Offset + token.Length);
            }
            else
            {
                at = NextMark(text, at + 1);
            }
        }

        return found is null ? [] : found;
    }

    private static int NextMark(string text, int from)
    {
        if (from >= text.Length)
        {
            return -1;
        }

        var next = text.AsSpan(from).IndexOfAny("#$_%{".AsSpan());
        return next < 0 ? -1 : from + next;
    }

    private static Placeholder? ReadAt(string text, int at) => at + 3 > text.Length ? null : (text[at], text[at + 1]) switch
    {
        ('#', '{') => Delimited(text, at, 2, "}", TokenSyntax.HashBraces, IsDottedName),
        ('$', '(') => Delimited(text, at, 2, ")", TokenSyntax.DollarParentheses, IsDottedName),
        ('$', '{') => Variable(text, at),
        ('{', '{') => Delimited(text, at, 2, "}}", TokenSyntax.Mustache, static _ => true),
        ('_', '_') when at == 0 || !Characters.IsIdentifier(text[at - 1]) => Delimited(text, at, 2, "__", TokenSyntax.Underscores, IsDottedName),
        ('%', _) => Delimited(text, at, 1, "%", TokenSyntax.Percent, IsUpperName),
        _ => null,
    };

    private static Placeholder? Delimited(string text, int start, int open, string close, TokenSyntax syntax, NameTest isName)
    {
        var from = start + open;
        var end = text.IndexOf(close, from, Math.Min(text.Length - from, LongestName * 4), StringComparison.Ordinal);
        if (end <= from)
        {
            return null;
        }

        if (!isName(text.AsSpan(from, end - from).Trim()) || (syntax == TokenSyntax.Underscores && end + 2 < text.Length && Characters.IsIdentifier(text[end + 2])))
        {
            return null;
        }

        var behind = end + close.Length;
        behind += syntax == TokenSyntax.HashBraces && behind < text.Length && text[behind] == '#' ? 1 : 0;
        return Token(text, syntax, start, behind, from, end);
    }

    // ${X}, ${X:-default}, ${X:?message}, ${X:+other}, ${env:X}; the default may itself hold ${..}.
    private static Placeholder? Variable(string text, int start)
    {
        var end = MatchingBrace(text, start + 1);
        if (end < 0 || end == start + 2)
        {
            return null;
        }

        var name = start + 2;
        var at = name;
        while (at < end && (Characters.IsIdentifier(text[at]) || text[at] is '.' or ' '))
        {
            at++;
        }

        if (at < end && text[at] == ':' && at + 1 < end && Characters.IsIdentifier(text[at + 1]))
        {
            at = end;
        }

        var operation = at;
        at += at < end && text[at] == ':' ? 1 : 0;
        var token = Token(text, TokenSyntax.Variable, start, end + 1, name, operation);
        return at >= end ? token : text[at] switch
        {
            '-' => token with { Syntax = TokenSyntax.VariableWithDefault, Default = text.Substring(at + 1, end - at - 1), DefaultOffset = at + 1 },
            '?' => token with { Syntax = TokenSyntax.RequiredVariable },
            _ => token,
        };
    }

    private static int MatchingBrace(string text, int open)
    {
        var depth = 0;
        var limit = Math.Min(text.Length, open + 2048);
        for (var i = open; i < limit; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static Placeholder Token(string text, TokenSyntax syntax, int start, int end, int nameStart, int nameEnd) =>
        new(PlaceholderForm.WholeToken, syntax, text.Substring(nameStart, nameEnd - nameStart).Trim().TrimStart('=').Trim(), start, end - start);

    private delegate bool NameTest(ReadOnlySpan<char> name);

    private static bool IsName(ReadOnlySpan<char> name) => name.Length is > 0 and <= LongestName && !Characters.IsDigit(name[0]) && Characters.All(name, Characters.IsIdentifier);

    private static bool IsDottedName(ReadOnlySpan<char> name) =>
        name.Length is > 0 and <= LongestName
        && (Characters.IsLetter(name[0]) || name[0] is '_' or '.')
        && Characters.All(name, static c => Characters.IsIdentifier(c) || c is '.' or '-' or ':' or ' ' or '[' or ']');

    private static bool IsUpperName(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > LongestName || !(Characters.IsUpper(name[0]) || name[0] == '_'))
        {
            return false;
        }

        return Characters.All(name, static c => Characters.IsUpper(c) || Characters.IsDigit(c) || c == '_');
    }

    private static bool IsAngleName(ReadOnlySpan<char> name) =>
        name.Length is > 0 and <= 80
        && Characters.IsLetter(name[0])
        && Characters.All(name, static c => Characters.IsIdentifier(c) || c is '-' or '.' or ' ' or ':' or '\'' or '(' or ')');
}
