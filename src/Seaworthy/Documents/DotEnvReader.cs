using System.Text;
using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>
/// Reads .env files as docker compose does: blanks around <c>=</c> are skipped, <c>KEY: value</c> is accepted, and an unquoted
/// value ends at a <c>#</c> behind a blank. References such as <c>${VAR}</c> stay as they are.
/// </summary>
internal static class DotEnvReader
{
    internal static ConfigDocument Read(SourceFile file, CancellationToken cancellationToken = default)
    {
        var text = file.Text;
        var members = new MemberList();
        var errors = new SyntaxErrorList();
        for (var at = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0; at < text.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            at = ReadLine(text, at, members, errors);
        }

        var root = new ObjectNode(members.TakeFrom(0), new TextSpan(0, text.Length));
        return new ConfigDocument(file, DocumentFormat.DotEnv, [root], errors.ToArray());
    }

    /// <summary>Reads one assignment, which quotes may stretch over several lines; gives the start of the next line.</summary>
    private static int ReadLine(string text, int start, MemberList members, SyntaxErrorList errors)
    {
        var end = EndOfLine(text, start);
        var at = SkipExport(text, SkipBlanks(text, start, end), end);
        if (at == end || text[at] == '#')
        {
            return end + 1;
        }

        var separator = FindSeparator(text, at, end);
        var name = TrimEnd(text, at, separator < 0 ? end : separator);
        if (separator < 0 && IsPassedThrough(text, name))
        {
            // Compose takes the value of a name alone from the shell.
            members.Add(new ConfigMember(text.Substring(name.Start, name.Length), name, new ScalarNode(NodeKind.Null, null, new TextSpan(name.End, 0))));
            return end + 1;
        }

        if (separator < 0)
        {
            errors.Add(name, "an equals sign and a value are expected after the variable name");
            return end + 1;
        }

        if (!IsName(text, name))
        {
            errors.Add(name.Length == 0 ? new TextSpan(separator, 1) : name, "a variable name starts with a letter or an underscore and holds only letters, digits, underscores, dots and dashes");
        }

        var first = SkipBlanks(text, separator + 1, end);
        var value = first < end && text[first] is '"' or '\''
            ? ReadQuoted(text, first, errors, out end)
            : ReadUnquoted(text, separator + 1, end);
        members.Add(new ConfigMember(text.Substring(name.Start, name.Length), name, value));
        return end + 1;
    }

    private static int SkipExport(string text, int at, int end)
    {
        const string Export = "export";
        var behind = at + Export.Length;
        return behind < end && text[behind] is ' ' or '\t' && string.CompareOrdinal(text, at, Export, 0, Export.Length) == 0
            ? SkipBlanks(text, behind, end)
            : at;
    }

    private static int FindSeparator(string text, int at, int end)
    {
        for (; at < end; at++)
        {
            if (text[at] == '=' || (text[at] == ':' && (at + 1 == end || text[at + 1] is ' ' or '\t')))
            {
                return at;
            }
        }

        return -1;
    }

    // Capitals only: a line of text or of key material that lost its quotes is no name.
    private static bool IsPassedThrough(string text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is not ((>= 'A' and <= 'Z') or '_' or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return IsName(text, span);
    }

    private static bool IsName(string text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            var isStart = text[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';
            if (!isStart && (i == span.Start || text[i] is not ((>= '0' and <= '9') or '.' or '-')))
            {
                return false;
            }
        }

        return span.Length > 0;
    }

    private static ScalarNode ReadUnquoted(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == '#' && text[i - 1] is ' ' or '\t')
            {
                end = i;
            }
        }

        var span = TrimEnd(text, SkipBlanks(text, start, end), end);
        return span.Length == 0
            ? new ScalarNode(NodeKind.String, "", new TextSpan(start, 0))
            : new ScalarNode(NodeKind.String, text.Substring(span.Start, span.Length), span);
    }

    private static ScalarNode ReadQuoted(string text, int open, SyntaxErrorList errors, out int end)
    {
        var close = FindClosingQuote(text, open);
        if (close < 0)
        {
            end = EndOfLine(text, open);
            var rest = TrimEnd(text, open, end);
            errors.Add(rest, "the quoted value is not closed");
            return new ScalarNode(NodeKind.String, text.Substring(open + 1, rest.Length - 1), rest, isQuoted: true);
        }

        end = EndOfLine(text, close);
        var behind = SkipBlanks(text, close + 1, end);
        if (behind < end && (text[behind] != '#' || behind == close + 1))
        {
            errors.Add(TrimEnd(text, behind, end), "only a comment may follow the closing quote");
        }

        return new ScalarNode(NodeKind.String, Unescape(text, open, close), TextSpan.FromBounds(open, close + 1), isQuoted: true);
    }

    private static int FindClosingQuote(string text, int open)
    {
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == text[open])
            {
                return i;
            }

            if (text[i] == '\\')
            {
                i++;
            }
        }

        return -1;
    }

    private static string Unescape(string text, int open, int close)
    {
        if (text.IndexOf('\\', open, close - open) < 0)
        {
            return text.Substring(open + 1, close - open - 1);
        }

        var isDouble = text[open] == '"';
        var value = new StringBuilder(close - open);
        for (var i = open + 1; i < close; i++)
        {
            var escaped = text[i] == '\\' ? Escaped(text[i + 1], isDouble) : '\0';
            value.Append(escaped == '\0' ? text[i] : escaped);
            if (escaped != '\0')
            {
                i++;
            }
            else if (text[i] == '\\' && i + 1 < close)
            {
                // An unknown escape stays as it is, with whatever it would escape.
                value.Append(text[++i]);
            }
        }

        return value.ToString();
    }

    private static char Escaped(char letter, bool isDouble) => letter switch
    {
        '\'' when !isDouble => '\'',
        'n' when isDouble => '\n',
        'r' when isDouble => '\r',
        't' when isDouble => '\t',
        '"' or '\\' or '$' when isDouble => letter,
        _ => '\0',
    };

    private static int EndOfLine(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : from + end;
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static TextSpan TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
