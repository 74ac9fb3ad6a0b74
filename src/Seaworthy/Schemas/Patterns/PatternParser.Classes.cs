namespace Seaworthy.Schemas.Patterns;

internal sealed partial class PatternParser
{
    private CodePointSet ParseClass()
    {
        var start = _at++;
        var negated = Take('^');
        var builder = new CodePointSetBuilder();
        while (_error is null && !AtEnd && source[_at] != ']')
        {
            var atomStart = _at;
            var first = ParseClassAtom(builder);
            if (Peek() != '-' || Peek(1) == ']' || _at + 1 >= source.Length)
            {
                AddAtom(builder, first);
                continue;
            }

            _at++;
            var last = ParseClassAtom(builder);
            if (first < 0 || last < 0)
            {
                // Annex B: a dash beside a class escape stands for itself.
                AddAtom(builder, first);
                AddAtom(builder, '-');
                AddAtom(builder, last);
            }
            else if (first > last)
            {
                Fail(atomStart, "the range's first character comes after its last");
            }
            else
            {
                builder.Add(first, last);
            }
        }

        if (!Take(']'))
        {
            Fail(start, "this bracket isn't closed");
        }

        var set = builder.Build();
        return negated ? set.Complement() : set;
    }

    /// <summary>One code point, or -1 for a class escape, whose set is added at once.</summary>
    private int ParseClassAtom(CodePointSetBuilder builder)
    {
        if (source[_at] != '\\')
        {
            return TakeCodePoint();
        }

        if (ParseClassEscape() is { } set)
        {
            builder.Add(set);
            return -1;
        }

        return ParseCharacterEscape(inClass: true);
    }

    private static void AddAtom(CodePointSetBuilder builder, int codePoint)
    {
        if (codePoint >= 0)
        {
            builder.Add(codePoint, codePoint);
        }
    }
}
