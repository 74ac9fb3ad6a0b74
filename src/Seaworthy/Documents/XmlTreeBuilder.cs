using System.Xml;
using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>Turns the events of an XML reader into nodes; positions come from its line information.</summary>
internal sealed class XmlTreeBuilder(SourceFile file)
{
    private readonly List<Element> _open = [new Element("", default, 0)];
    private readonly List<int> _lineStarts = FindLineStarts(file.Text);

    public bool IsTooDeep { get; private set; }

    public int DeepAt { get; private set; }

    public void Build(XmlReader reader, CancellationToken cancellationToken)
    {
        var lines = (IXmlLineInfo)reader;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var at = Offset(lines.LineNumber, lines.LinePosition);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (_open.Count > XmlConfigReader.MaxDepth)
                    {
                        (IsTooDeep, DeepAt) = (true, at);
                        return;
                    }

                    OpenElement(reader, lines, at);
                    break;
                case XmlNodeType.EndElement:
                    Close(EndOfTag(at));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    AddText(reader, at);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>What was read; elements that an error left open are closed at the end of the text.</summary>
    public ConfigNode? Finish()
    {
        while (_open.Count > 1)
        {
            Close(file.Text.Length);
        }

        return _open[0].Members.Count == 0 ? null : new ObjectNode([.. _open[0].Members], new TextSpan(0, file.Text.Length));
    }

    /// <summary>Offset of a one-based line and column.</summary>
    public int Offset(int line, int column) =>
        line < 1 ? 0 : Math.Min(file.Text.Length, _lineStarts[Math.Min(line, _lineStarts.Count) - 1] + Math.Max(0, column - 1));

    /// <summary>What is wrong, in words that quote nothing.</summary>
    public string Describe(string text) =>
        text.Trim().Length == 0 ? "The file is empty where an XML element is expected"
        : _open.Count > 1 ? $"This is no well-formed XML; element '{_open[_open.Count - 1].Name}' is still open here"
        : "This is no well-formed XML";

    private void OpenElement(XmlReader reader, IXmlLineInfo lines, int at)
    {
        var name = reader.LocalName;
        var isEmpty = reader.IsEmptyElement;
        var element = new Element(name, new TextSpan(at, reader.Name.Length), Math.Max(0, at - 1));
        _open.Add(element);
        var last = at + reader.Name.Length;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            var nameAt = Offset(lines.LineNumber, lines.LinePosition);
            var quote = file.Text.IndexOfAny(['"', '\''], Math.Min(file.Text.Length, nameAt + reader.Name.Length));
            var end = quote < 0 ? -1 : file.Text.IndexOf(file.Text[quote], quote + 1);
            var span = end < 0 ? new TextSpan(nameAt, reader.Name.Length) : TextSpan.FromBounds(quote, end + 1);
            element.Members.Add(new ConfigMember("@" + reader.LocalName, new TextSpan(nameAt, reader.Name.Length), new ScalarNode(NodeKind.String, reader.Value, span, true)));
            last = Math.Max(last, span.End);
        }

        reader.MoveToElement();
        if (isEmpty)
        {
            Close(EndOfTag(last));
        }
    }

    private void AddText(XmlReader reader, int at)
    {
        var text = reader.Value;
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return;
        }

        var exact = at + text.Length <= file.Text.Length && string.CompareOrdinal(file.Text, at, text, 0, text.Length) == 0;
        var lead = exact ? text.IndexOf(trimmed, StringComparison.Ordinal) : 0;
        var next = file.Text.IndexOf('<', at);
        var span = exact ? new TextSpan(at + lead, trimmed.Length) : TextSpan.FromBounds(at, next < 0 ? file.Text.Length : next);
        _open[_open.Count - 1].Members.Add(new ConfigMember("#text", span, new ScalarNode(NodeKind.String, trimmed, span)));
    }

    private void Close(int end)
    {
        var element = _open[_open.Count - 1];
        _open.RemoveAt(_open.Count - 1);
        _open[_open.Count - 1].Members.Add(new ConfigMember(element.Name, element.NameSpan, new ObjectNode([.. element.Members], TextSpan.FromBounds(element.Start, end))));
    }

    private int EndOfTag(int at) => file.Text.IndexOf('>', Math.Min(at, file.Text.Length)) is >= 0 and var close ? close + 1 : file.Text.Length;

    // XML counts lines as XmlReader does: CR, LF and CRLF each end one.
    private static List<int> FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        var lines = new LineCursor(text);
        while (lines.MoveNext())
        {
            if (lines.Start > 0)
            {
                starts.Add(lines.Start);
            }
        }

        return starts;
    }

    /// <summary>An element that is still open.</summary>
    private sealed record Element(string Name, TextSpan NameSpan, int Start)
    {
        public List<ConfigMember> Members { get; } = [];
    }
}
