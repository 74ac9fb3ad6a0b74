using Seaworthy.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Seaworthy.Documents;

/// <summary>
/// Turns parser events into nodes without recursion, holding depth, alias expansion and number of errors within bounds.
/// </summary>
internal sealed class YamlTreeBuilder(string text, CancellationToken cancellationToken)
{
    private const int MaxDepth = 64;
    private const int MaxAliasedNodes = 100_000;
    private const int MaxErrors = 100;

    private readonly List<ConfigNode> _roots = [];
    private readonly List<SyntaxError> _errors = [];
    private readonly MemberList _members = new();
    private readonly List<ConfigNode> _items = [];
    private readonly Frame[] _frames = new Frame[MaxDepth];
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private int _depth;
    private int _offset;
    private int _position;
    private int _aliasedNodes;
    private bool _stopped;

    public ConfigNode[] Roots => IsTemplate ? [] : [.. _roots];

    public SyntaxError[] Errors => [.. _errors];

    public bool IsTemplate { get; private set; }

    public void ReadAll()
    {
        var end = text.IndexOf('\0');
        var next = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        while (next >= 0 && !_stopped)
        {
            next = ReadFrom(next, end < 0 ? text.Length : end);
        }

        if (end >= 0 && !IsTemplate)
        {
            Report(new TextSpan(end, 1), YamlErrorMessages.NulCharacter);
        }
    }

    /// <summary>Reads to the end or to the first defect; gives the start of the document behind the defect, or -1.</summary>
    private int ReadFrom(int offset, int end)
    {
        _offset = _position = offset;
        TextSpan failure;
        try
        {
            var source = offset == 0 && end == text.Length ? text : text.Substring(offset, end - offset);
            var parser = new Parser(new Scanner(new StringReader(source), skipComments: true));
            while (parser.MoveNext())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!Accept(parser.Current!))
                {
                    break;
                }
            }

            if (_depth == 0 && !_stopped)
            {
                return -1;
            }

            failure = new TextSpan(_position, 0);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (Exception exception)
        {
            // Besides YamlException the parser lets InvalidOperationException and others out on malformed text.
            failure = Fail(exception, end);
        }

        CloseOpenNodes();
        return NextDocument(Math.Max(failure.Start, _position), end);
    }

    /// <summary>Takes one event; false ends this document.</summary>
    private bool Accept(ParsingEvent parsingEvent)
    {
        switch (parsingEvent)
        {
            case Scalar scalar:
                return AcceptScalar(scalar);
            case MappingStart mapping:
                return OpenMapping(mapping);
            case SequenceStart sequence:
                return Open(sequence, isMapping: false, sequence.Style == SequenceStyle.Flow);
            case MappingEnd or SequenceEnd:
                Close(EndOfContainer(parsingEvent));
                return true;
            case AnchorAlias alias:
                return AcceptAlias(alias);
            case DocumentStart:
                _anchors.Clear();
                return true;
            default:
                return true;
        }
    }

    private bool AcceptScalar(Scalar scalar)
    {
        var span = SpanOf(scalar);
        var isPlain = scalar.Style == ScalarStyle.Plain;
        if (isPlain && scalar.End.Line != scalar.Start.Line && HasTemplateLine(span))
        {
            return false;
        }

        _position = Math.Max(_position, span.End);
        if (_depth > 0 && scalar.Anchor.IsEmpty && _frames[_depth - 1] is { IsMapping: true, Name: null })
        {
            SetKey(scalar.Value, span, isPlain);
            return true;
        }

        if (_depth == 0 && span.Length == 0 && isPlain && scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty)
        {
            return true;
        }

        var kind = YamlCoreSchema.Resolve(scalar.Value, isPlain, scalar.Tag);
        var node = new ScalarNode(kind, kind == NodeKind.Null ? null : scalar.Value, span, !isPlain);
        if (!scalar.Anchor.IsEmpty)
        {
            _anchors[scalar.Anchor.Value] = new Anchored(node, 1, 0);
        }

        Place(node, span, size: 1, height: 0);
        return true;
    }

    private bool AcceptAlias(AnchorAlias alias)
    {
        var span = Bounds(alias);
        _position = Math.Max(_position, span.End);
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
        {
            return RefuseAlias(span, YamlErrorMessages.UnknownAnchor);
        }

        if (anchored.Node is null)
        {
            return RefuseAlias(span, YamlErrorMessages.SelfAlias);
        }

        if (_depth + anchored.Height > MaxDepth)
        {
            return RefuseAlias(span, YamlErrorMessages.TooDeep);
        }

        _aliasedNodes += anchored.Size;
        if (_aliasedNodes > MaxAliasedNodes)
        {
            Report(span, YamlErrorMessages.TooManyAliases);
            _stopped = true;
            return false;
        }

        Place(anchored.Node, span, anchored.Size, anchored.Height);
        return true;
    }

    // What the alias stands for stays unknown: a null in its place keeps the shape of what is around it.
    private bool RefuseAlias(TextSpan span, string message)
    {
        Report(span, message);
        if (_depth > 0 && _frames[_depth - 1].IsMerge)
        {
            _frames[_depth - 1].ForgetKey();
        }
        else
        {
            Place(new ScalarNode(NodeKind.Null, null, span), span, size: 1, height: 0);
        }

        return !_stopped;
    }

    private bool OpenMapping(MappingStart mapping)
    {
        var start = IndexOf(mapping.Start);
        if (mapping.Style == MappingStyle.Flow && start >= _position && IsOpeningOfTemplate(start))
        {
            return FoundTemplate(start);
        }

        return Open(mapping, isMapping: true, mapping.Style == MappingStyle.Flow);
    }

    private bool Open(NodeEvent node, bool isMapping, bool isFlow)
    {
        var start = SkipProperties(node, isEmpty: false);
        // A pair without braces in a flow list comes without a position of its own.
        var isBarePair = isFlow && isMapping && (IndexOf(node.Start) < _position || start >= text.Length || text[start] != '{');
        if (_depth == MaxDepth)
        {
            Report(new TextSpan(isBarePair ? _position : start, isBarePair ? 0 : 1), YamlErrorMessages.TooDeep);
            return false;
        }

        if (!isBarePair)
        {
            _position = Math.Max(_position, isFlow ? start + 1 : start);
        }

        var anchor = node.Anchor.IsEmpty ? null : node.Anchor.Value;
        if (anchor is not null)
        {
            _anchors[anchor] = new Anchored(null, 0, 0);
        }

        _frames[_depth++] = new Frame
        {
            IsMapping = isMapping,
            IsBracketed = isFlow && !isBarePair,
            Start = isBarePair ? -1 : start,
            End = isBarePair ? -1 : _position,
            FirstChild = isMapping ? _members.Count : _items.Count,
            Anchor = anchor,
            Size = 1,
        };
        return true;
    }

    private int EndOfContainer(ParsingEvent parsingEvent)
    {
        ref var frame = ref _frames[_depth - 1];
        var end = IndexOf(parsingEvent.Start);
        return frame.IsBracketed && end < text.Length && text[end] is ']' or '}' ? end + 1 : frame.End;
    }

    private void Close(int end)
    {
        var frame = _frames[--_depth];
        _frames[_depth] = default;
        _position = Math.Max(_position, end);
        var span = TextSpan.FromBounds(frame.Start < 0 ? _position : frame.Start, Math.Max(end, frame.Start));
        ConfigNode node = frame.IsMapping
            ? new ObjectNode(TakeMembers(frame), span)
            : new ArrayNode(Take(_items, frame.FirstChild), span);
        if (frame.Anchor is not null)
        {
            _anchors[frame.Anchor] = new Anchored(node, frame.Size, frame.Height + 1);
        }

        Place(node, span, frame.Size, frame.Height + 1);
    }

    private ConfigMember[] TakeMembers(in Frame frame)
    {
        var own = _members.TakeFrom(frame.FirstChild);
        if (frame.Merges is null)
        {
            return own;
        }

        var merge = new YamlMerge(own);
        foreach (var (value, span) in frame.Merges)
        {
            if (!merge.Add(value))
            {
                Report(span, YamlErrorMessages.MergeValue);
            }
        }

        return merge.Result;
    }

    private static ConfigNode[] Take(List<ConfigNode> all, int first)
    {
        var count = all.Count - first;
        if (count == 0)
        {
            return [];
        }

        var taken = new ConfigNode[count];
        all.CopyTo(first, taken, 0, count);
        all.RemoveRange(first, count);
        return taken;
    }

    /// <summary>Puts a finished node where the open container, or the file, wants it.</summary>
    private void Place(ConfigNode node, TextSpan written, int size, int height)
    {
        if (_depth == 0)
        {
            _roots.Add(node);
            return;
        }

        ref var frame = ref _frames[_depth - 1];
        frame.Size += size;
        frame.Height = Math.Max(frame.Height, height);
        if (!frame.IsMapping)
        {
            frame.End = Math.Max(frame.End, written.End);
            _items.Add(node);
        }
        else if (frame.Name is null)
        {
            // A key that is no scalar is rare; its text as written is the one name it has.
            var name = node is ScalarNode { Text: var key } ? key ?? "" : text.Substring(written.Start, written.Length);
            SetKey(name, written, isPlain: false);
        }
        else
        {
            frame.End = Math.Max(frame.End, written.End);
            if (frame.IsMerge)
            {
                (frame.Merges ??= []).Add(new Merged(node, written));
            }
            else
            {
                _members.Add(new ConfigMember(frame.Name, frame.NameSpan, node));
            }

            frame.ForgetKey();
        }
    }

    private void SetKey(string name, TextSpan span, bool isPlain)
    {
        ref var frame = ref _frames[_depth - 1];
        frame.Name = name;
        frame.NameSpan = span;
        frame.IsMerge = isPlain && name == "<<";
        frame.Start = frame.Start < 0 ? span.Start : frame.Start;
        frame.End = Math.Max(frame.End, span.End);
    }

    private void CloseOpenNodes()
    {
        while (_depth > 0)
        {
            Close(_frames[_depth - 1].End);
        }
    }

    private TextSpan Fail(Exception exception, int end)
    {
        var position = exception is YamlException { Start: var start } ? Math.Min(IndexOf(start), end) : _position;
        var line = EndOfLine(position);
        if (FindTemplate(Math.Min(_position, position), line) is >= 0 and var marker)
        {
            FoundTemplate(marker);
            return new TextSpan(marker, 2);
        }

        if (InnermostBracket() is >= 0 and var bracket && (exception is not YamlException || IsBlank(position, end)))
        {
            Report(new TextSpan(bracket, 1), YamlErrorMessages.NotClosed);
            return new TextSpan(position, 0);
        }

        var last = exception is YamlException { End: var stop } ? Math.Min(IndexOf(stop), line) : position;
        Report(TextSpan.FromBounds(position, last), YamlErrorMessages.For(exception.Message));
        return new TextSpan(position, 0);
    }

    private int InnermostBracket() => _depth > 0 && _frames[_depth - 1].IsBracketed ? _frames[_depth - 1].Start : -1;

    private void Report(TextSpan span, string message)
    {
        _errors.Add(new SyntaxError(span, message));
        _stopped |= _errors.Count >= MaxErrors;
    }

    private bool FoundTemplate(int marker)
    {
        IsTemplate = _stopped = true;
        _errors.Clear();
        _errors.Add(new SyntaxError(new TextSpan(marker, 2), YamlErrorMessages.Template));
        return false;
    }

    private bool IsOpeningOfTemplate(int at) => at + 1 < text.Length && text[at] == '{' && text[at + 1] == '{';

    /// <summary>A line of template code that YAML takes for the continuation of the value above it.</summary>
    private bool HasTemplateLine(TextSpan span)
    {
        for (var at = span.Start; (at = text.IndexOf("{{", at, span.End - at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            var before = at - 1;
            while (before > span.Start && text[before] is ' ' or '\t')
            {
                before--;
            }

            if (before >= span.Start && text[before] is '\n' or '\r')
            {
                FoundTemplate(at);
                return true;
            }
        }

        return false;
    }

    // `${{` is the expression syntax of workflow files, which are YAML as they stand.
    private int FindTemplate(int from, int end)
    {
        for (var at = from; at < end && (at = text.IndexOf("{{", at, end - at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            if (at == 0 || text[at - 1] != '$')
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>A document marker at the start of a line is one wherever it stands, so reading can go on there.</summary>
    private int NextDocument(int from, int end)
    {
        for (var at = Math.Max(from - 1, _offset); at < end; at += 4)
        {
            at = text.IndexOf("\n---", at, end - at, StringComparison.Ordinal);
            if (at < 0)
            {
                return -1;
            }

            if (at + 4 >= end || text[at + 4] is ' ' or '\t' or '\r' or '\n')
            {
                return at + 1;
            }
        }

        return -1;
    }

    private bool IsBlank(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private int EndOfLine(int from)
    {
        var end = text.AsSpan(from).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : from + end;
    }

    private TextSpan SpanOf(Scalar scalar)
    {
        var isPlain = scalar.Style == ScalarStyle.Plain;
        var start = SkipProperties(scalar, isPlain && scalar.Value.Length == 0);
        if (isPlain && scalar.Value.Length == 0)
        {
            return new TextSpan(start, 0);
        }

        var end = IndexOf(scalar.End);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            while (end > start + 1 && text[end - 1] is '\n' or '\r' or ' ' or '\t')
            {
                end--;
            }
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Where the node itself starts, behind its anchor and tag, which the parser counts in.</summary>
    private int SkipProperties(NodeEvent node, bool isEmpty)
    {
        var at = IndexOf(node.Start);
        var count = (node.Anchor.IsEmpty ? 0 : 1) + (node.Tag.IsEmpty ? 0 : 1);
        for (var i = 0; i < count; i++)
        {
            var isVerbatim = at + 1 < text.Length && text[at] == '!' && text[at + 1] == '<';
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && (isVerbatim || text[at] is not (',' or '[' or ']' or '{' or '}')))
            {
                at++;
            }

            if (!isEmpty || i + 1 < count)
            {
                at = SkipBlanksAndComments(at);
            }
        }

        return at;
    }

    private int SkipBlanksAndComments(int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == '#')
            {
                at = EndOfLine(at);
            }

            if (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                break;
            }
        }

        return Math.Min(at, text.Length);
    }

    private TextSpan Bounds(ParsingEvent parsingEvent) => TextSpan.FromBounds(IndexOf(parsingEvent.Start), IndexOf(parsingEvent.End));

    // Marks count UTF-16 code units from the start of what the parser was given.
    private int IndexOf(Mark mark) => (int)Math.Min(mark.Index + _offset, text.Length);

    private sealed record Anchored(ConfigNode? Node, int Size, int Height);

    private sealed record Merged(ConfigNode Value, TextSpan Span);

    /// <summary>A container whose end was not seen yet.</summary>
    private struct Frame
    {
        public bool IsMapping;
        public bool IsBracketed;
        public bool IsMerge;
        public int Start;
        public int End;
        public int FirstChild;
        public int Size;
        public int Height;
        public string? Name;
        public TextSpan NameSpan;
        public string? Anchor;
        public List<Merged>? Merges;

        public void ForgetKey()
        {
            Name = null;
            IsMerge = false;
        }
    }
}
