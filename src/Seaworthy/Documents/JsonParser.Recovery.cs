namespace Seaworthy.Documents;

/// <summary>How reading goes on behind a defect: at the next comma, bracket or line, and without a second error for the same cause.</summary>
internal ref partial struct JsonParser
{
    // False when the object ends here; name stays null when there is no key and the place has been passed.
    private bool RecoverName(int start, ref char c, out string? name)
    {
        name = null;
        switch (c)
        {
            case '\0':
                NeverClosed(start);
                return false;
            case ']':
                return PassWrongBracket(ref c);
            case ',':
                Error(_at, 1, "A key is expected before this comma");
                SkipCommas();
                return true;
            case '{' or '[':
                Error(_at, 1, "A key in double quotes is expected");
                ReadValue(c);
                PassComma();
                return true;
        }

        var end = c == '\'' ? SingleQuotedEnd() : KeyWordEnd(_at);
        if (end > _at && IsFollowedBySeparator(end))
        {
            var quotes = c == '\'' ? 1 : 0;
            Error(_at, quotes == 1 ? 1 : end - _at, quotes == 1 ? "Keys need double quotes, not single ones" : "A key needs double quotes");
            name = _text.Substring(_at + quotes, end - _at - (2 * quotes));
            _at = end;
            return true;
        }

        if (!SkipConflictMarker())
        {
            Error(_at, 1, "A key in double quotes is expected");
            _at++;
            SkipRest();
            PassComma();
            HoldBack();
        }

        return true;
    }

    private void RecoverColon(Text.TextSpan name, ref char c)
    {
        Error(name.End, 0, "A ':' is expected after this key");
        if (c == '=')
        {
            _at++;
            c = Next();
        }

        if (c is not ('"' or '{' or '[' or '-' or (>= '0' and <= '9')) && !char.IsLetter(c))
        {
            HoldBack();
        }
    }

    // False when the array ends here.
    private bool RecoverItem(int start, ref char c)
    {
        if (c == '}')
        {
            return PassWrongBracket(ref c);
        }

        if (c == '\0')
        {
            NeverClosed(start);
            return false;
        }

        Error(_at, 1, "A value is expected before this comma");
        SkipCommas();
        c = Next();
        return true;
    }

    // Behind a value that neither a comma nor the closing bracket follows. False when the object or array ends here.
    private bool RecoverSeparator(int start, int end, ref char c)
    {
        var isObject = _span[start] == '{';
        if (c == '\0')
        {
            NeverClosed(start);
            return false;
        }

        if (c == (isObject ? ']' : '}'))
        {
            return PassWrongBracket(ref c);
        }

        if (SkipConflictMarker())
        {
            c = Next();
            return true;
        }

        var isBrokenString = end == _at && _span[end - 1] == '"' && IsWord(c);
        Error(isBrokenString ? end - 1 : end, isBrokenString ? 1 : 0, isBrokenString
            ? "A double quote inside a string must be written as \\\""
            : isObject ? "A ',' or '}' is expected after this value" : "A ',' or ']' is expected after this value");
        if (isBrokenString || !(isObject ? StartsMember(c) : StartsItem(c)))
        {
            SkipRest();
            PassComma();
            HoldBack();
        }

        c = Next();
        return true;
    }

    // A bracket that may close something outside is left to it. False when the object or array ends here.
    private bool PassWrongBracket(ref char c)
    {
        Error(_at, 1, c == ']' ? "A '}' is expected here, not ']'" : "A ']' is expected here, not '}'");
        if ((c == ']' ? _openArrays : _openObjects) > 0)
        {
            HoldBack();
            return false;
        }

        _at++;
        if (Depth > 1)
        {
            return false;
        }

        PassComma();
        HoldBack();
        c = Next();
        return true;
    }

    private readonly bool StartsMember(char c)
    {
        var end = c == '"' ? LineStringEnd() : c == '\'' ? SingleQuotedEnd() : KeyWordEnd(_at);
        return end > _at && IsFollowedBySeparator(end);
    }

    private readonly bool StartsItem(char c) => c is '"' or '\'' or '{' or '[' || IsWord(c);

    private readonly int KeyWordEnd(int at)
    {
        while (at < _span.Length && IsWord(_span[at]) && _span[at] != '=')
        {
            at++;
        }

        return at;
    }

    // A colon, or what people put in its place.
    private readonly bool IsFollowedBySeparator(int at)
    {
        while (at < _span.Length && _span[at] is ' ' or '\t')
        {
            at++;
        }

        return at < _span.Length && _span[at] is ':' or '=' or '{';
    }

    // The end of the string in double quotes here if it closes on its line, or -1.
    private readonly int LineStringEnd()
    {
        for (var at = _at + 1; at < _span.Length && _span[at] is not ('\n' or '\r'); at++)
        {
            if (_span[at] == '"')
            {
                return at + 1;
            }

            if (_span[at] == '\\')
            {
                at++;
            }
        }

        return -1;
    }

    // To the next comma, bracket, comment or line end outside of strings.
    private void SkipRest()
    {
        while (_at < _span.Length && _span[_at] is not (',' or '{' or '}' or '[' or ']' or '\n' or '\r'))
        {
            if (_span[_at] == '/' && (IsAt(_at + 1, '/') || IsAt(_at + 1, '*')))
            {
                return;
            }

            _at = _span[_at] == '"' && LineStringEnd() is > 0 and var end ? end : _at + 1;
        }
    }

    private void PassComma()
    {
        if (Next() == ',')
        {
            _at++;
        }
    }

    private void SkipCommas()
    {
        while (Next() == ',')
        {
            _at++;
        }
    }

    private bool SkipConflictMarker()
    {
        var c = _span[_at];
        if (c is not ('<' or '=' or '>' or '|') || (_at > 0 && _span[_at - 1] is not ('\n' or '\r')) || !_span.Slice(_at).StartsWith(new string(c, 7).AsSpan()))
        {
            return false;
        }

        Error(_at, 7, "A merge conflict marker was left in the file");
        _at = LineEnd();
        return true;
    }

    private readonly int LineEnd()
    {
        var length = _span.Slice(_at).IndexOfAny('\n', '\r');
        return length < 0 ? _span.Length : _at + length;
    }
}
