using Seaworthy.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Seaworthy.Documents;

/// <summary>Turns parser events into nodes with an explicit stack.</summary>
internal sealed class YamlTreeBuilder(SourceFile file)
{
    private readonly List<ConfigNode> _roots = [];
    private readonly List<SyntaxError> _errors = [];
    private readonly List<Frame> _open = [];
    private readonly Dictionary<string, ConfigNode?> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<ConfigNode, int> _sizes = [];
    private int _nodes;
    private bool _isFinishing;

    /// <summary>Where the last event ended, for errors that carry no place.</summary>
    public int LastEnd { get; private set; }

    public IReadOnlyList<SyntaxError> Errors => _errors;

    public void Build(IParser parser, CancellationToken cancellationToken)
    {
        while (parser.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var current = parser.Current!;
            switch (current)
            {
                case DocumentStart:
                    _anchors.Clear();
                    break;
                case MappingStart mapping:
                    Open(current, isMapping: true, mapping.Style == MappingStyle.Flow, mapping.Anchor);
                    break;
                case SequenceStart sequence:
                    Open(current, isMapping: false, sequence.Style == SequenceStyle.Flow, sequence.Anchor);
                    break;
                case MappingEnd or SequenceEnd:
                    Close(current);
                    break;
                case Scalar scalar:
                    AddScalar(scalar);
                    break;
                case AnchorAlias alias:
                    AddAlias(alias);
                    break;
                default:
                    break;
            }

            LastEnd = Offset(current.End);
        }
    }

    /// <summary>The documents read; what an error left open is closed where it stands.</summary>
    public ConfigNode[] Finish()
    {
        _isFinishing = true;
        while (_open.Count > 0)
        {
            Close(LastEnd);
        }

        return [.. _roots];
    }

    public TextSpan Span(in Mark start, in Mark end) => TextSpan.FromBounds(Offset(start), Math.Max(Offset(start), Offset(end)));

    private int Offset(in Mark mark) => (int)Math.Max(0, Math.Min(mark.Index, file.Text.Length));

    private void Open(ParsingEvent start, bool isMapping, bool isFlow, AnchorName anchor)
    {
        if (_open.Count >= YamlReader.MaxDepth)
        {
            throw new YamlLimitException(Span(start.Start, start.End), "Nested deeper than 64 levels");
        }

        // An alias to a node that is still open would be a circle.
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = null;
        }

        _open.Add(new Frame(isMapping, isFlow, Offset(start.Start), anchor.IsEmpty ? null : anchor.Value));
    }

    private void Close(ParsingEvent end)
    {
        var frame = _open[_open.Count - 1];
        // The end of a block lies at the next token; the block itself ends with its last value. In brackets it is the bracket.
        Close(frame.IsFlow ? Math.Min(file.Text.Length, Offset(end.Start) + 1) : frame.LastEnd);
    }

    private void Close(int end)
    {
        var frame = _open[_open.Count - 1];
        _open.RemoveAt(_open.Count - 1);
        var span = TextSpan.FromBounds(frame.Start, Math.Max(end, frame.LastEnd));
        ConfigNode node = frame.IsMapping ? new ObjectNode(frame.Merged(), span) : new ArrayNode([.. frame.Items], span);
        Add(node, frame.Anchor, frame.Size + 1);
    }

    private void AddScalar(Scalar scalar)
    {
        var quoted = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted or ScalarStyle.Literal or ScalarStyle.Folded;
        var span = Span(scalar.Start, scalar.End);
        var kind = YamlScalars.KindOf(scalar.Value, quoted, scalar.Tag.IsEmpty ? null : scalar.Tag.Value);
        var node = new ScalarNode(kind, kind == NodeKind.Null ? null : scalar.Value, span, quoted);
        if (Awaits(out var frame) && frame.PendingName is null)
        {
            frame.PendingName = scalar.Value;
            frame.PendingSpan = span;
            frame.LastEnd = span.End;
            Remember(node, scalar.Anchor.IsEmpty ? null : scalar.Anchor.Value, 1);
            return;
        }

        Add(node, scalar.Anchor.IsEmpty ? null : scalar.Anchor.Value, 1);
    }

    private bool Awaits(out Frame frame)
    {
        frame = _open.Count > 0 ? _open[_open.Count - 1] : null!;
        return frame is { IsMapping: true };
    }

    private void AddAlias(AnchorAlias alias)
    {
        var span = Span(alias.Start, alias.End);
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            throw new YamlLimitException(span, "This alias names no anchor");
        }

        if (node is null)
        {
            throw new YamlLimitException(span, "This alias stands inside the node it names");
        }

        Add(node, null, _sizes.TryGetValue(node, out var size) ? size : 1, span.End);
    }

    private void Add(ConfigNode node, string? anchor, int size, int? end = null)
    {
        Remember(node, anchor, size);
        // Shared nodes are walked once for each alias, so their expansion is what counts.
        if (!_isFinishing && (size > YamlReader.MaxNodes || (_nodes += end is null ? 1 : size) > YamlReader.MaxNodes))
        {
            throw new YamlLimitException(node.Span, "Aliases expand this file to more than a million nodes");
        }

        if (_open.Count == 0)
        {
            _roots.Add(node);
            return;
        }

        var frame = _open[_open.Count - 1];
        frame.LastEnd = Math.Max(frame.LastEnd, end ?? node.Span.End);
        frame.Size = (int)Math.Min(int.MaxValue / 2, (long)frame.Size + size);
        if (!frame.IsMapping)
        {
            frame.Items.Add(node);
        }
        else if (frame.PendingName is { } name)
        {
            frame.Add(name, node);
        }
        else
        {
            // A mapping or list as a key: no configuration knows such a thing.
            _errors.Add(new SyntaxError(node.Span, "A key must be a text"));
            frame.PendingName = "";
            frame.PendingSpan = node.Span;
        }
    }

    private void Remember(ConfigNode node, string? anchor, int size)
    {
        if (anchor is not null)
        {
            _anchors[anchor] = node;
            _sizes[node] = size;
        }
    }

    /// <summary>A mapping or list that is still open.</summary>
    private sealed class Frame(bool isMapping, bool isFlow, int start, string? anchor)
    {
        private readonly List<ConfigMember> _members = [];
        private List<ConfigNode>? _merges;

        public bool IsMapping { get; } = isMapping;

        public bool IsFlow { get; } = isFlow;

        public int Start { get; } = start;

        public string? Anchor { get; } = anchor;

        public List<ConfigNode> Items { get; } = [];

        public string? PendingName { get; set; }

        public TextSpan PendingSpan { get; set; }

        public int LastEnd { get; set; } = start;

        public int Size { get; set; }

        public void Add(string name, ConfigNode value)
        {
            if (name == "<<" && value is (ObjectNode or ArrayNode))
            {
                (_merges ??= []).Add(value);
            }
            else
            {
                _members.Add(new ConfigMember(name, PendingSpan, value));
            }

            PendingName = null;
        }

        /// <summary>Own members, then those of merged mappings whose names are not taken; of several mappings the first wins.</summary>
        public ConfigMember[] Merged()
        {
            if (PendingName is { } name)
            {
                _members.Add(new ConfigMember(name, PendingSpan, new ScalarNode(NodeKind.Null, null, new TextSpan(PendingSpan.End, 0))));
            }

            if (_merges is null)
            {
                return [.. _members];
            }

            var taken = new HashSet<string>(_members.Select(m => m.Name), StringComparer.Ordinal);
            var all = new List<ConfigMember>(_members);
            foreach (var source in _merges.SelectMany(m => m is ArrayNode list ? list.Items : [m]))
            {
                foreach (var member in source.Members())
                {
                    if (taken.Add(member.Name))
                    {
                        all.Add(member);
                    }
                }
            }

            return [.. all];
        }
    }
}
