namespace Seaworthy.Schemas.Patterns;

/// <summary>
/// Reads the grammar of ECMA-262 with the <c>u</c> flag; of annex B it takes what can mean only one thing: escaped punctuation,
/// braces and brackets that stand for themselves, a class escape beside a dash, a repeated look-ahead.
/// </summary>
internal sealed partial class PatternParser(string source)
{
    public const int MaxLength = 1 << 16;
    public const int MaxDepth = 200;

    private int _at;
    private int _depth;
    private int _groups;
    private bool _hasBackReferences;
    private PatternError? _error;

    private bool AtEnd => _at >= source.Length;

    public PatternSyntax? Parse(out PatternError? error)
    {
        PatternNode root = EmptyNode.Instance;
        if (source.Length > MaxLength)
        {
            Fail(MaxLength, "the pattern is longer than 65536 characters");
        }
        else
        {
            root = ParseDisjunction();
            if (_error is null && !AtEnd)
            {
                Fail(_at, "this closing parenthesis has no opening one");
            }

            ResolveReferences();
        }

        error = _error;
        return error is null ? new PatternSyntax(root, _groups, _hasBackReferences) : null;
    }

    private void Fail(int offset, string message) => _error ??= new PatternError(offset, message);

    private char Peek(int ahead = 0) => _at + ahead < source.Length ? source[_at + ahead] : '\0';

    private bool Take(char expected)
    {
        if (AtEnd || source[_at] != expected)
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool Take(string expected)
    {
        if (string.CompareOrdinal(source, _at, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        _at += expected.Length;
        return true;
    }

    private int TakeCodePoint()
    {
        var first = source[_at++];
        return char.IsHighSurrogate(first) && !AtEnd && char.IsLowSurrogate(source[_at]) ? char.ConvertToUtf32(first, source[_at++]) : first;
    }

    private PatternNode ParseDisjunction()
    {
        EnterDisjunction();
        var first = ParseAlternative();
        if (Peek() != '|')
        {
            LeaveDisjunction();
            return first;
        }

        var choices = new List<PatternNode> { first };
        while (_error is null && Take('|'))
        {
            NextAlternative();
            choices.Add(ParseAlternative());
        }

        LeaveDisjunction();
        return new AlternationNode([.. choices]);
    }

    private PatternNode ParseAlternative()
    {
        PatternNode? first = null;
        List<PatternNode>? items = null;
        while (_error is null && !AtEnd && source[_at] is not ('|' or ')'))
        {
            var term = ParseTerm();
            if (first is null)
            {
                first = term;
            }
            else
            {
                (items ??= [first]).Add(term);
            }
        }

        return items is null ? first ?? EmptyNode.Instance : new SequenceNode([.. items]);
    }

    private PatternNode ParseTerm()
    {
        var start = _at;
        var repeatable = true;
        PatternNode atom;
        switch (source[_at])
        {
            case '^':
                _at++;
                repeatable = false;
                atom = new AssertionNode(AssertionKind.Start);
                break;
            case '$':
                _at++;
                repeatable = false;
                atom = new AssertionNode(AssertionKind.End);
                break;
            case '\\' when Peek(1) is 'b' or 'B':
                atom = new AssertionNode(Peek(1) == 'b' ? AssertionKind.WordBoundary : AssertionKind.NotWordBoundary);
                _at += 2;
                repeatable = false;
                break;
            case '\\':
                atom = ParseAtomEscape();
                break;
            case '(':
                atom = ParseParenthesis();
                repeatable = atom is not LookNode { Ahead: false } || source[start + 2] == ':';
                break;
            case '[':
                atom = new SetNode(ParseClass());
                break;
            case '.':
                _at++;
                atom = new SetNode(CodePointSet.NotLineEnds);
                break;
            case '*' or '+' or '?':
                Fail(start, "there is nothing to repeat");
                return EmptyNode.Instance;
            case '{' when TryTakeBraces(out _, out _):
                Fail(start, "there is nothing to repeat");
                return EmptyNode.Instance;
            default:
                atom = new CharacterNode(TakeCodePoint());
                break;
        }

        return _error is null ? ParseQuantifier(atom, repeatable) : atom;
    }

    private PatternNode ParseQuantifier(PatternNode atom, bool repeatable)
    {
        var start = _at;
        int min = 0, max = RepeatNode.Unbounded;
        switch (Peek())
        {
            case '*':
                _at++;
                break;
            case '+':
                _at++;
                min = 1;
                break;
            case '?':
                _at++;
                max = 1;
                break;
            case '{' when TryTakeBraces(out min, out max):
                break;
            default:
                return atom;
        }

        if (!repeatable)
        {
            Fail(start, "a place in the text can't be repeated");
        }
        else if (min > max)
        {
            Fail(start, "the least count is above the greatest");
        }

        return new RepeatNode(atom, min, max, lazy: Take('?'));
    }

    /// <summary>Reads <c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>; anything else is a brace that stands for itself.</summary>
    private bool TryTakeBraces(out int min, out int max)
    {
        var start = _at++;
        max = RepeatNode.Unbounded;
        if (TryTakeCount(out min) && (Take('}') ? Exactly(min, out max) : Take(',') && (Take('}') || (TryTakeCount(out max) && Take('}')))))
        {
            return true;
        }

        _at = start;
        return false;

        static bool Exactly(int count, out int max)
        {
            max = count;
            return true;
        }
    }

    /// <summary>A decimal count; beyond an int's range the greatest int, which means without bound.</summary>
    private bool TryTakeCount(out int count)
    {
        var start = _at;
        long value = 0;
        for (; Peek() is >= '0' and <= '9'; _at++)
        {
            value = Math.Min((value * 10) + (source[_at] - '0'), int.MaxValue);
        }

        count = (int)value;
        return _at > start;
    }

    private PatternNode ParseParenthesis()
    {
        var start = _at++;
        if (++_depth > MaxDepth)
        {
            Fail(start, "the parentheses are nested too deeply");
            return EmptyNode.Instance;
        }

        PatternNode node;
        if (!Take('?'))
        {
            var index = ++_groups;
            node = new GroupNode(ParseDisjunction(), index);
        }
        else if (Take(':'))
        {
            node = ParseDisjunction();
        }
        else if (Take('='))
        {
            node = new LookNode(ParseDisjunction(), ahead: true, negative: false);
        }
        else if (Take('!'))
        {
            node = new LookNode(ParseDisjunction(), ahead: true, negative: true);
        }
        else if (Take("<="))
        {
            node = new LookNode(ParseDisjunction(), ahead: false, negative: false);
        }
        else if (Take("<!"))
        {
            node = new LookNode(ParseDisjunction(), ahead: false, negative: true);
        }
        else if (Take('<'))
        {
            var index = ++_groups;
            DeclareName(index);
            node = new GroupNode(ParseDisjunction(), index);
        }
        else
        {
            Fail(start, "groups of this kind aren't known");
            return EmptyNode.Instance;
        }

        _depth--;
        if (!Take(')'))
        {
            Fail(start, "this parenthesis isn't closed");
        }

        return node;
    }
}
