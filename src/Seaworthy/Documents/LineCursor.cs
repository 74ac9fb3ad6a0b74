namespace Seaworthy.Documents;

/// <summary>Walks the lines of a text without copying them.</summary>
internal struct LineCursor(string text)
{
    private int _next;

    /// <summary>Offset of the current line's first character.</summary>
    public int Start { get; private set; }

    /// <summary>Offset behind the current line's last character, line break excluded.</summary>
    public int End { get; private set; }

    public bool MoveNext()
    {
        if (_next >= text.Length)
        {
            return false;
        }

        Start = _next;
        var stop = text.AsSpan(_next).IndexOfAny('\r', '\n');
        End = stop < 0 ? text.Length : _next + stop;
        _next = End + (End + 1 < text.Length && text[End] == '\r' && text[End + 1] == '\n' ? 2 : 1);
        return true;
    }

    /// <summary>Goes on behind an offset: a value may span lines.</summary>
    public void MoveTo(int offset)
    {
        var stop = offset >= text.Length ? -1 : text.AsSpan(offset).IndexOfAny('\r', '\n');
        End = stop < 0 ? text.Length : offset + stop;
        _next = stop < 0 ? text.Length : End + (End + 1 < text.Length && text[End] == '\r' && text[End + 1] == '\n' ? 2 : 1);
    }
}
