using Seaworthy.Compatibility;

namespace Seaworthy.Documents;

/// <summary>Blanks and comments.</summary>
internal ref partial struct JsonParser
{
    /// <summary>The character at which reading goes on behind blanks and comments; NUL only at the end of the text.</summary>
    private char Next()
    {
        if (_isExhausted)
        {
            _at = _span.Length;
        }

        var span = _span;
        var at = _at;
        while ((uint)at < (uint)span.Length)
        {
            var c = span[at];
            if (c == '/')
            {
                _at = at;
                if (!SkipComment())
                {
                    return Next(_at);
                }

                at = _at;
            }
            else if (c is ' ' or '\n' or '\r' or '\t')
            {
                at++;
            }
            else
            {
                return Next(at);
            }
        }

        return Next(at);
    }

    private char Next(int at)
    {
        _at = at;
        // A NUL that is really there must not pass for the end.
        return at >= _span.Length ? '\0' : _span[at] is '\0' ? '\uFFFF' : _span[at];
    }

    /// <summary>As <see cref="Next()"/>, except that the provider takes no comment between a key and its colon.</summary>
    private char NextBehindName()
    {
        while (_at < _span.Length && _span[_at] is ' ' or '\n' or '\r' or '\t')
        {
            _at++;
        }

        if (!IsAt(_at, '/'))
        {
            return Next(_at);
        }

        Error(_at, 1, "No comment may stand between a key and its ':'");
        return Next();
    }

    // False when there is no comment here, or one without an end, which then reaches to the end of the text.
    private bool SkipComment()
    {
        var start = _at;
        if (IsAt(start + 1, '*'))
        {
            var close = _span.Slice(start + 2).IndexOf("*/".AsSpan());
            _at = close < 0 ? _span.Length : start + 2 + close + 2;
            if (close < 0)
            {
                Error(start, 2, "This comment is never closed: '*/' is missing");
                HoldBack();
            }

            return close >= 0;
        }

        if (!IsAt(start + 1, '/'))
        {
            return false;
        }

        var length = _span.Slice(start).IndexOfAny('\n', '\r');
        _at = length < 0 ? _span.Length : start + length;
        if (_span.Slice(start, _at - start).IndexOfAny('\u2028', '\u2029') is >= 0 and var separator)
        {
            Error(start + separator, 1, "No line or paragraph separator (U+2028, U+2029) may stand in a '//' comment");
        }

        return true;
    }
}
