using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>Reads INI as Microsoft.Extensions.Configuration.Ini and Bitcoin nodes write it: sections, <c>key=value</c>, comments with <c>;</c>, <c>#</c> or <c>/</c>. Repeated keys stay repeated.</summary>
internal static class IniReader
{
    public static ConfigDocument Read(SourceFile file, CancellationToken cancellationToken = default)
    {
        var text = file.Text;
        var errors = new List<SyntaxError>();
        var root = new List<ConfigMember>();
        var section = root;
        var header = (Name: "", Span: default(TextSpan), Start: 0);
        var lines = new LineCursor(text);
        while (lines.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (start, end) = Trim(text, lines.Start, lines.End);
            if (start == end || text[start] is ';' or '#' or '/')
            {
                continue;
            }

            if (text[start] == '[' && text[end - 1] == ']')
            {
                Close(root, section, header, start);
                var (from, to) = Trim(text, start + 1, end - 1);
                header = (text.Substring(from, to - from), TextSpan.FromBounds(from, to), start);
                section = [];
                continue;
            }

            var equals = text.IndexOf('=', start, end - start);
            if (equals < 0)
            {
                errors.Add(new SyntaxError(TextSpan.FromBounds(start, end), "A line must be key=value, [section] or a comment"));
                continue;
            }

            var (nameStart, nameEnd) = Trim(text, start, equals);
            var (valueStart, valueEnd) = Trim(text, equals + 1, end);
            var quoted = valueEnd - valueStart > 1 && text[valueStart] == '"' && text[valueEnd - 1] == '"';
            var value = quoted ? text.Substring(valueStart + 1, valueEnd - valueStart - 2) : text.Substring(valueStart, valueEnd - valueStart);
            section.Add(new ConfigMember(
                text.Substring(nameStart, nameEnd - nameStart),
                TextSpan.FromBounds(nameStart, nameEnd),
                new ScalarNode(NodeKind.String, value, TextSpan.FromBounds(valueStart, valueEnd), quoted)));
        }

        Close(root, section, header, text.Length);
        return new ConfigDocument(file, DocumentFormat.Ini, [new ObjectNode([.. root], new TextSpan(0, text.Length))], [.. errors]);
    }

    private static void Close(List<ConfigMember> root, List<ConfigMember> section, (string Name, TextSpan Span, int Start) header, int end)
    {
        if (!ReferenceEquals(root, section))
        {
            root.Add(new ConfigMember(header.Name, header.Span, new ObjectNode([.. section], TextSpan.FromBounds(header.Start, end))));
        }
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }
}
