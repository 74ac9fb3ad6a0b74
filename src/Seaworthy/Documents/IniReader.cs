using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>
/// Reads INI files by the grammar of Microsoft.Extensions.Configuration.Ini, which bitcoin.conf and lnd.conf share.
/// Keys before the first section are members of the root; what is written twice is there twice.
/// </summary>
internal static class IniReader
{
    internal static ConfigDocument Read(SourceFile file, CancellationToken cancellationToken = default)
    {
        var text = file.Text;
        var errors = new SyntaxErrorList();
        var root = new MemberList();
        Section? section = null;
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        while (start < text.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            var line = Trim(text, start, end);
            start = end + 1;
            if (line.Length == 0 || text[line.Start] is ';' or '#' or '/')
            {
                continue;
            }

            if (text[line.Start] == '[' && text[line.End - 1] == ']')
            {
                section?.CloseInto(root);
                section = new Section(text, line);
            }
            else if (ReadMember(text, line) is { } member)
            {
                (section?.Members ?? root).Add(member);
            }
            else
            {
                errors.Add(line, "a line is a [section], a key=value or a comment");
            }
        }

        section?.CloseInto(root);
        var node = new ObjectNode(root.TakeFrom(0), new TextSpan(0, text.Length));
        return new ConfigDocument(file, DocumentFormat.Ini, [node], errors.ToArray());
    }

    private static ConfigMember? ReadMember(string text, TextSpan line)
    {
        var separator = text.IndexOf('=', line.Start, line.Length);
        if (separator < 0)
        {
            return null;
        }

        var name = Trim(text, line.Start, separator);
        var value = Trim(text, separator + 1, line.End);
        var isQuoted = value.Length > 1 && text[value.Start] == '"' && text[value.End - 1] == '"';
        if (value.Length == 0)
        {
            value = new TextSpan(separator + 1, 0);
        }

        var content = isQuoted ? text.Substring(value.Start + 1, value.Length - 2) : text.Substring(value.Start, value.Length);
        return new ConfigMember(text.Substring(name.Start, name.Length), name, new ScalarNode(NodeKind.String, content, value, isQuoted));
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>A section whose end was not seen yet.</summary>
    private sealed class Section(string text, TextSpan header)
    {
        private readonly TextSpan _name = Trim(text, header.Start + 1, header.End - 1);

        public MemberList Members { get; } = new();

        public void CloseInto(MemberList root)
        {
            var end = Members.Count == 0 ? header.End : Members[Members.Count - 1].Value.Span.End;
            var node = new ObjectNode(Members.TakeFrom(0), TextSpan.FromBounds(header.Start, end));
            root.Add(new ConfigMember(text.Substring(_name.Start, _name.Length), _name, node));
        }
    }
}
