using Seaworthy.Compatibility;
using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>One pass over a JSON text. Nesting is bounded, so recursion is.</summary>
internal ref struct JsonParser
{
    private const int MaxErrors = 20;

    private readonly string _text;
    private readonly ReadOnlySpan<char> _span;
    private readonly CancellationToken _cancellationToken;
    private readonly KeyCache _keys;
    private List<SyntaxError>? _errors;
    private ConfigMember[] _members;
    private ConfigNode[] _items;
    private int _memberCount;
    private int _itemCount;
    private int _at;
    private int _depth;
    private bool _isExhausted;

    public JsonParser(string text, CancellationToken cancellationToken)
    {
        _text = text;
        _span = text.AsSpan();
        _cancellationToken = cancellationToken;
        _keys = new KeyCache();
        _members = new ConfigMember[32];
        _items = new ConfigNode[16];
    }

    public readonly SyntaxError[] Errors => _errors is null ? [] : [.. _errors];

    public ConfigNode? ReadDocument(JsonDialect dialect)
    {
        if (_span.Length > 0 && _span[0] == '\uFEFF')
        {
            _at = 1;
        }

        SkipBlank();
        if (_at >= _span.Length)
        {
            Error(_at, 0, "The file is empty where a JSON object is expected");
            return null;
        }

        var root = ReadValue();
        SkipBlank();
        if (_at < _span.Length)
        {
            Error(_at, _span.Length - _at, "There is text behind the end of the document");
        }

        if (root is not null && dialect == JsonDialect.Configuration && root.Kind != NodeKind.Object)
        {
            Error(root.Span.Start, root.Span.Length, $"The top level must be an object, not {Name(root.Kind)}");
        }

        return root;
    }

    private static string Name(NodeKind kind) => kind switch
    {
        NodeKind.Array => "an array",
        NodeKind.Null => "null",
        NodeKind.Boolean => "a boolean",
        NodeKind.Number => "a number",
        _ => "a string",
    };

    private ConfigNode? ReadValue()
    {
        if (_at >= _span.Length)
        {
            Error(_at, 0, "The file ends where a value is expected");
            return null;
        }

        switch (_span[_at])
        {
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"':
                var start = _at;
                // A string that is never closed may be anything: nothing is judged by it.
                return ReadString(out var text) ? new ScalarNode(NodeKind.String, text, TextSpan.FromBounds(start, _at), true) : null;
            default:
                return ReadBare();
        }
    }

    private ConfigNode ReadObject()
    {
        var start = _at++;
        if (++_depth > JsonReader.MaxDepth)
        {
            return SkipTooDeep(start, NodeKind.Object);
        }

        _cancellationToken.ThrowIfCancellationRequested();
        var first = _memberCount;
        while (true)
        {
            SkipBlank();
            if (_at >= _span.Length)
            {
                Error(start, 1, "This object is never closed: '}' is missing");
                break;
            }

            var c = _span[_at];
            if (c == '}')
            {
                _at++;
                break;
            }

            if (c == ']')
            {
                Error(_at, 1, "A '}' is expected here, not ']'");
                // A bracket that closes an enclosing list is left to that list.
                if (_depth == 1)
                {
                    _at++;
                    continue;
                }

                break;
            }

            if (!ReadMember())
            {
                continue;
            }

            SkipBlank();
            if (_at < _span.Length && _span[_at] == ',')
            {
                _at++;
                SkipBlank();
                if (_at < _span.Length && _span[_at] == ',')
                {
                    Error(_at, 1, "A key is expected between two commas");
                    SkipCommas();
                }
            }
            else if (_at < _span.Length && _span[_at] is not ('}' or ']'))
            {
                Error(_at, 1, "A ',' or '}' is expected after the value before");
            }
        }

        _depth--;
        var members = _memberCount == first ? [] : _members.AsSpan(first, _memberCount - first).ToArray();
        _memberCount = first;
        return new ObjectNode(members, TextSpan.FromBounds(start, _at));
    }

    // False when nothing that resembles a member was here and the place has been passed.
    private bool ReadMember()
    {
        var nameStart = _at;
        string name;
        if (_span[_at] == '"')
        {
            ReadKey(out name);
        }
        else if (_span[_at] == '\'')
        {
            Error(_at, 1, "Keys need double quotes, not single ones");
            name = ReadSingleQuoted();
        }
        else if (IsWord(_span[_at]))
        {
            while (_at < _span.Length && IsWord(_span[_at]))
            {
                _at++;
            }

            name = _text.Substring(nameStart, _at - nameStart);
            Error(nameStart, _at - nameStart, "A key needs double quotes");
        }
        else
        {
            Error(_at, 1, _span[_at] == ',' ? "A key is expected before this comma" : "A key in double quotes is expected");
            if (_span[_at] is '{' or '[')
            {
                ReadValue();
                return false;
            }

            _at++;
            return false;
        }

        var nameSpan = TextSpan.FromBounds(nameStart, _at);
        SkipBlank();
        if (_at < _span.Length && _span[_at] == ':')
        {
            _at++;
            SkipBlank();
        }
        else
        {
            Error(_at < _span.Length ? _at : nameStart, _at < _span.Length ? 1 : nameSpan.Length, "A ':' is expected after the key");
            if (_at >= _span.Length || _span[_at] is '}' or ']' or ',')
            {
                return true;
            }
        }

        if (_at < _span.Length && _span[_at] is '}' or ']' or ',')
        {
            Error(_at, 1, "A value is expected after the colon");
            return true;
        }

        if (ReadValue() is { } value)
        {
            if (_memberCount == _members.Length)
            {
                Array.Resize(ref _members, _members.Length * 2);
            }

            _members[_memberCount++] = new ConfigMember(name, nameSpan, value);
        }

        return true;
    }

    private ConfigNode ReadArray()
    {
        var start = _at++;
        if (++_depth > JsonReader.MaxDepth)
        {
            return SkipTooDeep(start, NodeKind.Array);
        }

        var first = _itemCount;
        while (true)
        {
            SkipBlank();
            if (_at >= _span.Length)
            {
                Error(start, 1, "This list is never closed: ']' is missing");
                break;
            }

            if (_span[_at] == ']')
            {
                _at++;
                break;
            }

            if (_span[_at] == '}')
            {
                Error(_at, 1, "A ']' is expected here, not '}'");
                if (_depth == 1)
                {
                    _at++;
                    continue;
                }

                break;
            }

            if (_span[_at] == ',')
            {
                Error(_at, 1, "A value is expected before this comma");
                SkipCommas();
                continue;
            }

            if (ReadValue() is { } item)
            {
                if (_itemCount == _items.Length)
                {
                    Array.Resize(ref _items, _items.Length * 2);
                }

                _items[_itemCount++] = item;
            }

            SkipBlank();
            if (_at < _span.Length && _span[_at] == ',')
            {
                _at++;
                SkipBlank();
                if (_at < _span.Length && _span[_at] == ',')
                {
                    Error(_at, 1, "A value is expected between two commas");
                    SkipCommas();
                }
            }
            else if (_at < _span.Length && _span[_at] == ':')
            {
                Error(_at, 1, "A ':' has no place in a list");
                _at++;
            }
            else if (_at < _span.Length && _span[_at] is not ('}' or ']'))
            {
                Error(_at, 1, "A ',' or ']' is expected after the value before");
            }
        }

        _depth--;
        var items = _itemCount == first ? [] : _items.AsSpan(first, _itemCount - first).ToArray();
        _itemCount = first;
        return new ArrayNode(items, TextSpan.FromBounds(start, _at));
    }

    // Behind the limit only brackets and strings are followed, without recursion, up to the matching end.
    private ConfigNode SkipTooDeep(int start, NodeKind kind)
    {
        Error(start, 1, "Nested deeper than 64 levels, which the .NET provider refuses");
        var open = 1;
        while (_at < _span.Length && open > 0)
        {
            switch (_span[_at])
            {
                case '{' or '[':
                    open++;
                    _at++;
                    break;
                case '}' or ']':
                    open--;
                    _at++;
                    break;
                case '"':
                    _ = ReadString(out _);
                    break;
                default:
                    _at++;
                    break;
            }
        }

        _depth--;
        var span = TextSpan.FromBounds(start, _at);
        return kind == NodeKind.Object ? new ObjectNode([], span) : new ArrayNode([], span);
    }

    private void ReadKey(out string name)
    {
        var start = _at;
        var length = JsonText.PlainLength(_span.Slice(start + 1));
        var end = start + 1 + length;
        if (end < _span.Length && _span[end] == '"')
        {
            _at = end + 1;
            name = _keys.Get(_span.Slice(start + 1, length));
            return;
        }

        _ = ReadString(out name);
    }

    // False when the string is never closed.
    private bool ReadString(out string text)
    {
        var start = _at++;
        var length = JsonText.PlainLength(_span.Slice(_at));
        if (_at + length < _span.Length && _span[_at + length] == '"')
        {
            text = length == 0 ? "" : _text.Substring(_at, length);
            _at += length + 1;
            return true;
        }

        return ReadEscapedString(start, out text);
    }

    private bool ReadEscapedString(int start, out string text)
    {
        var decoded = new System.Text.StringBuilder();
        var isClosed = false;
        while (true)
        {
            var plain = JsonText.PlainLength(_span.Slice(_at));
            decoded.Append(_text, _at, plain);
            _at += plain;
            if (_at >= _span.Length)
            {
                Error(start, _at - start, "This string is never closed: '\"' is missing");
                break;
            }

            var c = _span[_at];
            if (c == '"')
            {
                _at++;
                isClosed = true;
                break;
            }

            if (c == '\\')
            {
                ReadEscape(decoded);
                continue;
            }

            if (c is '\n' or '\r')
            {
                Error(start, _at - start, "This string is not closed before the end of its line");
                break;
            }

            if (c < ' ')
            {
                Error(_at, 1, "A control character in a string must be written as an escape");
            }

            decoded.Append(c);
            _at++;
        }

        text = decoded.ToString();
        return isClosed;
    }

    private void ReadEscape(System.Text.StringBuilder decoded)
    {
        var start = _at++;
        var c = _at < _span.Length ? _span[_at] : '\0';
        switch (c)
        {
            case '"' or '\\' or '/':
                decoded.Append(c);
                break;
            case 'b':
                decoded.Append('\b');
                break;
            case 'f':
                decoded.Append('\f');
                break;
            case 'n':
                decoded.Append('\n');
                break;
            case 'r':
                decoded.Append('\r');
                break;
            case 't':
                decoded.Append('\t');
                break;
            case 'u':
                ReadUnicodeEscape(start, decoded);
                return;
            default:
                Error(start, Math.Min(2, _span.Length - start), "Unknown escape: after '\\' only \" \\ / b f n r t u may follow");
                return;
        }

        _at++;
    }

    private void ReadUnicodeEscape(int start, System.Text.StringBuilder decoded)
    {
        if (!TryHex(_at + 1, out var unit))
        {
            Error(start, Math.Min(6, _span.Length - start), "Four hexadecimal digits are expected after '\\u'");
            _at++;
            return;
        }

        _at += 5;
        if (!char.IsSurrogate(unit))
        {
            decoded.Append(unit);
            return;
        }

        if (char.IsHighSurrogate(unit) && _at + 1 < _span.Length && _span[_at] == '\\' && _span[_at + 1] == 'u' && TryHex(_at + 2, out var low) && char.IsLowSurrogate(low))
        {
            decoded.Append(unit).Append(low);
            _at += 6;
            return;
        }

        Error(start, 6, "Half of a surrogate pair is written without its other half");
        decoded.Append('\uFFFD');
    }

    private readonly bool TryHex(int at, out char unit)
    {
        unit = '\0';
        if (at + 4 > _span.Length)
        {
            return false;
        }

        var value = 0;
        for (var i = at; i < at + 4; i++)
        {
            var c = _span[i];
            var digit = c is >= '0' and <= '9' ? c - '0' : (c | 0x20) is >= 'a' and <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | digit;
        }

        unit = (char)value;
        return true;
    }

    private string ReadSingleQuoted()
    {
        var start = ++_at;
        while (_at < _span.Length && _span[_at] is not ('\'' or '\n' or '\r'))
        {
            _at++;
        }

        var text = _text.Substring(start, _at - start);
        if (_at < _span.Length && _span[_at] == '\'')
        {
            _at++;
        }

        return text;
    }

    // null, true, false, a number, or something that has no place here.
    private ConfigNode? ReadBare()
    {
        var start = _at;
        if (_span[_at] == '\'')
        {
            Error(_at, 1, "Strings need double quotes, not single ones");
            var text = ReadSingleQuoted();
            return new ScalarNode(NodeKind.String, text, TextSpan.FromBounds(start, _at), true);
        }

        while (_at < _span.Length && IsWord(_span[_at]))
        {
            _at++;
        }

        if (_at == start)
        {
            Error(_at, 1, _span[_at] == '/' ? "A comment starts with '//' or '/*' and the latter ends with '*/'" : "A value is expected here");
            _at++;
            return null;
        }

        var word = _span.Slice(start, _at - start);
        var span = TextSpan.FromBounds(start, _at);
        if (word.SequenceEqual("true".AsSpan()))
        {
            return new ScalarNode(NodeKind.Boolean, "true", span);
        }

        if (word.SequenceEqual("false".AsSpan()))
        {
            return new ScalarNode(NodeKind.Boolean, "false", span);
        }

        if (word.SequenceEqual("null".AsSpan()))
        {
            return new ScalarNode(NodeKind.Null, null, span);
        }

        if (JsonText.IsNumber(word))
        {
            return new ScalarNode(NodeKind.Number, word.Length == 1 ? JsonText.Digit(word[0]) : word.ToString(), span);
        }

        Error(start, word.Length, word[0] is '-' or '+' or '.' or (>= '0' and <= '9') ? "This is no JSON number" : "Text needs double quotes; only true, false and null go without");
        return new ScalarNode(NodeKind.String, word.ToString(), span);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '+' or '.' or '_' or '$' or '#' or '@' or '%' or '&' or '*' or '=' or '!' or '~';

    private void SkipCommas()
    {
        while (_at < _span.Length && (_span[_at] == ',' || _span[_at] is ' ' or '\t' or '\n' or '\r'))
        {
            _at++;
        }
    }

    private void SkipBlank()
    {
        if (_isExhausted)
        {
            _at = _span.Length;
        }

        while (_at < _span.Length)
        {
            var c = _span[_at];
            if (c is ' ' or '\n' or '\r' or '\t')
            {
                _at++;
                // Runs of indentation are the bulk of settings files.
                if (c == '\n')
                {
                    while (_at < _span.Length && _span[_at] == ' ')
                    {
                        _at++;
                    }
                }
            }
            else if (c == '/' && _at + 1 < _span.Length && _span[_at + 1] is '/' or '*')
            {
                if (!SkipComment())
                {
                    return;
                }
            }
            else
            {
                return;
            }
        }
    }

    private bool SkipComment()
    {
        var start = _at;
        if (_span[_at + 1] == '/')
        {
            // U+2028 and U+2029 end nothing: the platform refuses them in line comments, which nobody writes.
            var end = _span.Slice(_at).IndexOfAny('\n', '\r');
            _at = end < 0 ? _span.Length : _at + end;
            return true;
        }

        var close = _span.Slice(_at + 2).IndexOf("*/".AsSpan());
        if (close < 0)
        {
            Error(start, 2, "This comment is never closed: '*/' is missing");
            _at = _span.Length;
            return false;
        }

        _at += close + 4;
        return true;
    }

    private void Error(int start, int length, string message)
    {
        _errors ??= [];
        if (_errors.Count < MaxErrors && (_errors.Count == 0 || _errors[_errors.Count - 1].Span.Start != start))
        {
            _errors.Add(new SyntaxError(new TextSpan(start, Math.Min(length, _span.Length - start)), message));
        }
        else if (_errors.Count >= MaxErrors)
        {
            // Enough is known; the rest would be noise and time.
            _isExhausted = true;
        }
    }
}
