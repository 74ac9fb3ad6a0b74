using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>One pass over a JSON text: this part follows the grammar. Nesting is bounded, so recursion is.</summary>
internal ref partial struct JsonParser
{
    private readonly string _text;
    private readonly ReadOnlySpan<char> _span;
    private readonly JsonScratch _scratch;
    private readonly CancellationToken _cancellationToken;
    private int _at;
    private int _openObjects;
    private int _openArrays;
    private int _heldBackUntil;
    private bool _isExhausted;
    private List<SyntaxError>? _errors;

    public JsonParser(string text, JsonScratch scratch, CancellationToken cancellationToken)
    {
        _text = text;
        _span = text.AsSpan();
        _scratch = scratch;
        _cancellationToken = cancellationToken;
    }

    private readonly int Depth => _openObjects + _openArrays;

    public ConfigNode? ReadDocument(JsonDialect dialect)
    {
        _at = _span.Length > 0 && _span[0] == '\uFEFF' ? 1 : 0;
        var c = Next();
        if (c == '\0')
        {
            Error(_at, 0, "The file is empty where a JSON object is expected");
            return null;
        }

        var root = ReadValue(c);
        if (dialect == JsonDialect.Configuration && root is not null && root.Kind != NodeKind.Object)
        {
            Error(root.Span.Start, root.Span.Length, TopLevelMessage(root.Kind));
            return root;
        }

        if (root is not null && Next() != '\0')
        {
            Error(_at, LineEnd() - _at, "There is text behind the end of the document");
        }

        return root;
    }

    private ConfigNode? ReadValue(char c)
    {
        switch (c)
        {
            case '"':
                return ReadStringValue();
            case '{':
                return IsAt(_at + 1, '{') ? ReadMisplaced(c) : ReadObject();
            case '[':
                return ReadArray();
            default:
                return ReadBare(c);
        }
    }

    private ObjectNode ReadObject()
    {
        var start = _at;
        if (Depth == JsonReader.MaxDepth)
        {
            return new ObjectNode([], SkipTooDeep());
        }

        _cancellationToken.ThrowIfCancellationRequested();
        _at++;
        _openObjects++;
        var mark = _scratch.MemberCount;
        var c = Next();
        while (c != '}')
        {
            var nameStart = _at;
            string? name;
            if (c == '"')
            {
                name = ReadName();
            }
            else if (!RecoverName(start, ref c, out name))
            {
                break;
            }

            if (name is null)
            {
                // Nothing here could be a key, and the place has been passed.
                c = Next();
                continue;
            }

            var nameSpan = TextSpan.FromBounds(nameStart, _at);
            c = NextBehindName();
            if (c == ':')
            {
                _at++;
                c = Next();
            }
            else
            {
                RecoverColon(nameSpan, ref c);
            }

            if (ReadValue(c) is { } value)
            {
                _scratch.Push(new ConfigMember(name, nameSpan, value));
            }

            var end = _at;
            c = Next();
            if (c == ',')
            {
                _at++;
                c = Next();
            }
            else if (c != '}' && !RecoverSeparator(start, end, ref c))
            {
                break;
            }
        }

        if (c == '}')
        {
            _at++;
        }

        _openObjects--;
        return new ObjectNode(_scratch.PopMembers(mark), TextSpan.FromBounds(start, _at));
    }

    private ArrayNode ReadArray()
    {
        var start = _at;
        if (Depth == JsonReader.MaxDepth)
        {
            return new ArrayNode([], SkipTooDeep());
        }

        _cancellationToken.ThrowIfCancellationRequested();
        _at++;
        _openArrays++;
        var mark = _scratch.ItemCount;
        var c = Next();
        while (c != ']')
        {
            if (c is ',' or '}' or '\0')
            {
                if (!RecoverItem(start, ref c))
                {
                    break;
                }

                continue;
            }

            if (ReadValue(c) is { } item)
            {
                _scratch.Push(item);
            }

            var end = _at;
            c = Next();
            if (c == ',')
            {
                _at++;
                c = Next();
            }
            else if (c != ']' && !RecoverSeparator(start, end, ref c))
            {
                break;
            }
        }

        if (c == ']')
        {
            _at++;
        }

        _openArrays--;
        return new ArrayNode(_scratch.PopItems(mark), TextSpan.FromBounds(start, _at));
    }

    // Behind the limit brackets, strings and comments are followed without recursion, up to the matching end.
    private TextSpan SkipTooDeep()
    {
        var start = _at;
        Error(start, 1, "Nested deeper than 64 levels, which the .NET provider refuses");
        var open = 0;
        do
        {
            var c = Next();
            if (c == '\0')
            {
                NeverClosed(start);
                break;
            }

            if (c == '"' && LineStringEnd() is > 0 and var end)
            {
                _at = end;
                continue;
            }

            open += c switch { '{' or '[' => 1, '}' or ']' => -1, _ => 0 };
            _at++;
        }
        while (open > 0);

        return TextSpan.FromBounds(start, _at);
    }

    private readonly bool IsAt(int at, char c) => (uint)at < (uint)_span.Length && _span[at] == c;

    private static string TopLevelMessage(NodeKind kind) => "The top level must be an object, not " + kind switch
    {
        NodeKind.Array => "an array",
        NodeKind.Null => "null",
        NodeKind.Boolean => "a boolean",
        NodeKind.Number => "a number",
        _ => "a string",
    };
}
