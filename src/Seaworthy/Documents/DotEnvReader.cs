using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>Reads <c>.env</c> files in the dialect of compose: export, comments, single quotes literal, double quotes with escapes and lines. <c>${X}</c> stays as written.</summary>
internal static class DotEnvReader
{
    public static ConfigDocument Read(SourceFile file, CancellationToken cancellationToken = default)
    {
        var text = file.Text;
        var members = new List<ConfigMember>();
        var errors = new List<SyntaxError>();
        var lines = new LineCursor(text);
        while (lines.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = SkipBlank(text, lines.Start, lines.End);
            if (start == lines.End || text[start] == '#')
            {
                continue;
            }

            if (lines.End - start > 7 && string.CompareOrdinal(text, start, "export ", 0, 7) == 0)
            {
                start = SkipBlank(text, start + 7, lines.End);
            }

            var equals = text.IndexOf('=', start, lines.End - start);
            var nameEnd = TrimEnd(text, start, equals < 0 ? lines.End : equals);
            var nameSpan = TextSpan.FromBounds(start, nameEnd);
            if (equals < 0 && IsName(text, start, nameEnd))
            {
                // A name alone passes the variable through from the shell.
                members.Add(new ConfigMember(text.Substring(start, nameEnd - start), nameSpan, new ScalarNode(NodeKind.Null, null, new TextSpan(nameEnd, 0))));
                continue;
            }

            if (equals < 0)
            {
                errors.Add(new SyntaxError(nameSpan, "A line must be NAME=value; '=' is missing"));
                continue;
            }

            if (!IsName(text, start, nameEnd))
            {
                errors.Add(new SyntaxError(nameSpan, "A variable's name has letters, digits, '_', '.', '-' and ':' and does not begin with a digit"));
                continue;
            }

            var valueStart = SkipBlank(text, equals + 1, lines.End);
            var value = valueStart < lines.End && text[valueStart] is '"' or '\''
                ? Quoted(text, valueStart, ref lines, errors)
                : Plain(text, valueStart, lines.End);
            members.Add(new ConfigMember(text.Substring(start, nameEnd - start), nameSpan, value));
        }

        return new ConfigDocument(file, DocumentFormat.DotEnv, [new ObjectNode([.. members], new TextSpan(0, text.Length))], [.. errors]);
    }

    private static ScalarNode Plain(string text, int start, int end)
    {
        // A '#' begins a comment only behind a blank.
        for (var i = start; i < end; i++)
        {
            if (text[i] == '#' && (i == start || text[i - 1] is ' ' or '\t'))
            {
                end = i;
                break;
            }
        }

        end = TrimEnd(text, start, end);
        return new ScalarNode(NodeKind.String, text.Substring(start, end - start), TextSpan.FromBounds(start, end));
    }

    private static ScalarNode Quoted(string text, int start, ref LineCursor lines, List<SyntaxError> errors)
    {
        var quote = text[start];
        var decoded = new System.Text.StringBuilder();
        var at = start + 1;
        for (; at < text.Length && text[at] != quote; at++)
        {
            if (quote == '"' && text[at] == '\\' && at + 1 < text.Length)
            {
                at++;
                decoded.Append(text[at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => text[at] });
            }
            else
            {
                decoded.Append(text[at]);
            }
        }

        if (at >= text.Length)
        {
            // Take this line alone, so that one open quote does not swallow the file.
            errors.Add(new SyntaxError(TextSpan.FromBounds(start, lines.End), "This quoted value is never closed"));
            return new ScalarNode(NodeKind.String, text.Substring(start + 1, lines.End - start - 1), TextSpan.FromBounds(start, lines.End), true);
        }

        lines.MoveTo(at + 1);
        var rest = SkipBlank(text, at + 1, lines.End);
        if (rest < lines.End && text[rest] != '#')
        {
            errors.Add(new SyntaxError(TextSpan.FromBounds(rest, lines.End), "Text follows the closing quote"));
        }

        return new ScalarNode(NodeKind.String, decoded.ToString(), TextSpan.FromBounds(start, at + 1), true);
    }

    private static bool IsName(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('_' or '.' or '-' or ':'))
            {
                return false;
            }
        }

        return end > start && text[start] is < '0' or > '9';
    }

    private static int SkipBlank(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }
}
