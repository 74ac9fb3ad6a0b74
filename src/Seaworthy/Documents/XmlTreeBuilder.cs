using System.Text;
using System.Xml;
using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>Turns what an <see cref="XmlReader"/> reads into nodes, keeping what was complete when the text turns out malformed.</summary>
internal sealed class XmlTreeBuilder(string text, CancellationToken cancellationToken)
{
    private const int MaxDepth = 64;

    private readonly SyntaxErrorList _errors = new();
    private readonly Stack<Element> _open = new();
    private ConfigMember? _root;
    private int _line = 1;
    private int _lineStart;

    public ConfigNode[] Roots => _root is { } root ? [new ObjectNode([root], new TextSpan(0, text.Length))] : [];

    public SyntaxError[] Errors => _errors.ToArray();

    private int Bom => text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

    public void ReadAll()
    {
        _lineStart = Bom;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(_lineStart == 0 ? text : text.Substring(1)), settings);
            while (reader.Read() && Accept(reader))
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (Exception exception)
        {
            // XmlException for malformed text; the reader lets ArgumentException out on some lone surrogates.
            Fail(exception as XmlException);
        }

        while (_open.Count > 0)
        {
            Close(_open.Peek().End);
        }
    }

    private bool Accept(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                return Open(reader);
            case XmlNodeType.EndElement:
                Close(Behind('>', Position(reader)));
                return true;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                _open.Peek().AddText(reader.Value, TextBounds(reader));
                return true;
            default:
                return true;
        }
    }

    private bool Open(XmlReader reader)
    {
        var start = Position(reader);
        var name = new TextSpan(start, reader.Name.Length);
        if (_open.Count == MaxDepth)
        {
            _errors.Add(name, "the document is nested deeper than 64 levels");
            return false;
        }

        var element = new Element(reader.LocalName, name);
        var isEmpty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
        {
            var at = Position(reader);
            var value = QuotedBehind(at + reader.Name.Length);
            var node = new ScalarNode(NodeKind.String, reader.Value, value, isQuoted: true);
            element.Members.Add(new ConfigMember("@" + reader.Name, new TextSpan(at, reader.Name.Length), node));
            element.End = value.End;
        }

        element.End = Behind('>', element.End);
        _open.Push(element);
        if (isEmpty)
        {
            Close(element.End);
        }

        return true;
    }

    private void Close(int end)
    {
        var element = _open.Pop();
        var member = element.Close(text, end);
        if (_open.Count == 0)
        {
            _root = member;
        }
        else
        {
            _open.Peek().Members.Add(member);
            _open.Peek().End = end;
        }
    }

    private void Fail(XmlException? exception)
    {
        var position = exception is null ? EndOfRead() : Math.Min(Offset(exception.LineNumber, exception.LinePosition), text.Length);
        if (_root is null && _open.Count == 0 && text.AsSpan(EndOfRead()).Trim().IsEmpty)
        {
            _errors.Add(new TextSpan(text.Length, 0), "the file holds no XML: a root element is expected");
        }
        else if (_open.Count > 0 && text.AsSpan(position).Trim().IsEmpty)
        {
            _errors.Add(_open.Peek().Name, "the element is not closed");
        }
        else if (position > 1 && text[position - 1] == '/' && text[position - 2] == '<')
        {
            _errors.Add(NameAt(position), "the end tag does not match the element that is open here");
        }
        else if (IsDocumentType(position))
        {
            _errors.Add(NameAt(position), "a document type declaration is not read: configuration needs none, and it can name other files");
        }
        else
        {
            _errors.Add(new TextSpan(position, position < text.Length ? 1 : 0), "the XML is malformed here");
        }
    }

    private int EndOfRead() => _open.Count > 0 ? _open.Peek().End : 0;

    private bool IsDocumentType(int position)
    {
        var start = text.LastIndexOf('<', Math.Max(0, Math.Min(position, text.Length - 1)));
        return start >= 0 && string.CompareOrdinal(text, start, "<!DOCTYPE", 0, 9) == 0;
    }

    private TextSpan NameAt(int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.' or ':'))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private TextSpan TextBounds(XmlReader reader)
    {
        var start = Position(reader);
        var end = reader.NodeType == XmlNodeType.CDATA
            ? text.IndexOf("]]>", start, StringComparison.Ordinal)
            : text.IndexOf('<', start);
        end = end < 0 ? text.Length : end;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private TextSpan QuotedBehind(int at)
    {
        var open = text.AsSpan(at).IndexOfAny('"', '\'');
        if (open < 0)
        {
            return new TextSpan(at, 0);
        }

        open += at;
        var close = text.IndexOf(text[open], open + 1);
        return TextSpan.FromBounds(open, close < 0 ? text.Length : close + 1);
    }

    private int Behind(char character, int from)
    {
        var at = text.IndexOf(character, Math.Min(from, text.Length));
        return at < 0 ? text.Length : at + 1;
    }

    private int Position(XmlReader reader) =>
        reader is IXmlLineInfo info ? Math.Min(Offset(info.LineNumber, info.LinePosition), text.Length) : 0;

    // The reader hardly ever goes back, so the line last asked for is a good place to start from.
    private int Offset(int line, int column)
    {
        if (line < _line)
        {
            (_line, _lineStart) = (1, Bom);
        }

        while (_line < line)
        {
            var next = text.AsSpan(_lineStart).IndexOfAny('\r', '\n');
            if (next < 0)
            {
                break;
            }

            _lineStart += next;
            _lineStart += text[_lineStart] == '\r' && _lineStart + 1 < text.Length && text[_lineStart + 1] == '\n' ? 2 : 1;
            _line++;
        }

        return _lineStart + Math.Max(column - 1, 0);
    }

    /// <summary>An element whose end was not seen yet.</summary>
    private sealed class Element(string localName, TextSpan name)
    {
        private StringBuilder? _text;
        private TextSpan _textSpan;

        public TextSpan Name { get; } = name;

        public int End { get; set; } = name.End;

        public MemberList Members { get; } = new();

        public void AddText(string value, TextSpan span)
        {
            _textSpan = _text is null ? span : TextSpan.FromBounds(_textSpan.Start, span.End);
            (_text ??= new StringBuilder()).Append(value);
            End = span.End;
        }

        public ConfigMember Close(string text, int end)
        {
            if (_text?.ToString().Trim() is { Length: > 0 } content)
            {
                Members.Add(new ConfigMember("#text", _textSpan, new ScalarNode(NodeKind.String, content, _textSpan)));
            }

            var node = new ObjectNode(Members.TakeFrom(0), TextSpan.FromBounds(Name.Start > 0 && text[Name.Start - 1] == '<' ? Name.Start - 1 : Name.Start, end));
            return new ConfigMember(localName, Name, node);
        }
    }
}
