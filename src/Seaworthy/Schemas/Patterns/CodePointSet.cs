namespace Seaworthy.Schemas.Patterns;

/// <summary>A set of code points: a bit for each of ASCII, sorted ranges (first, last) beyond.</summary>
internal sealed class CodePointSet(ulong low, ulong high, int[] ranges) : IEquatable<CodePointSet>
{
    public const int LastCodePoint = 0x10FFFF;

    private static readonly int[] Beyond = [128, LastCodePoint];

    public static readonly CodePointSet None = new(0, 0, []);

    public static readonly CodePointSet All = new(ulong.MaxValue, ulong.MaxValue, Beyond);

    public static readonly CodePointSet Digits = OfRanges('0', '9');

    public static readonly CodePointSet Word = OfRanges('0', '9', 'A', 'Z', '_', '_', 'a', 'z');

    public static readonly CodePointSet LineEnds = OfRanges('\n', '\n', '\r', '\r', 0x2028, 0x2029);

    /// <summary>WhiteSpace and LineTerminator of ECMA-262.</summary>
    public static readonly CodePointSet Space = OfRanges(
        0x9, 0xD, 0x20, 0x20, 0xA0, 0xA0, 0x1680, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x202F, 0x205F, 0x205F, 0x3000, 0x3000, 0xFEFF, 0xFEFF);

    public static readonly CodePointSet NotDigits = Digits.Complement();

    public static readonly CodePointSet NotWord = Word.Complement();

    public static readonly CodePointSet NotSpace = Space.Complement();

    /// <summary>What a dot matches.</summary>
    public static readonly CodePointSet NotLineEnds = LineEnds.Complement();

    public ulong Low => low;

    public ulong High => high;

    /// <summary>First and last of each range from 128 up, sorted, apart from each other.</summary>
    public int[] Ranges => ranges;

    public bool IsEmpty => low == 0 && high == 0 && ranges.Length == 0;

    /// <summary>The set's only member, if it has just one.</summary>
    public int? Only => ranges.Length switch
    {
        0 when low != 0 && high == 0 && (low & (low - 1)) == 0 => BitIndex(low),
        0 when high != 0 && low == 0 && (high & (high - 1)) == 0 => BitIndex(high) + 64,
        2 when low == 0 && high == 0 && ranges[0] == ranges[1] => ranges[0],
        _ => null,
    };

    public static CodePointSet Of(int codePoint) => codePoint switch
    {
        < 64 => new(1UL << codePoint, 0, []),
        < 128 => new(0, 1UL << (codePoint - 64), []),
        _ => new(0, 0, [codePoint, codePoint]),
    };

    /// <summary>The set of the ranges given as first and last.</summary>
    public static CodePointSet OfRanges(params int[] pairs)
    {
        var builder = new CodePointSetBuilder();
        for (var i = 0; i < pairs.Length; i += 2)
        {
            builder.Add(pairs[i], pairs[i + 1]);
        }

        return builder.Build();
    }

    public bool Contains(int codePoint) => codePoint switch
    {
        < 64 => (low >> codePoint & 1) != 0,
        < 128 => (high >> (codePoint - 64) & 1) != 0,
        _ => ContainsBeyond(codePoint),
    };

    /// <summary>The set's part of ASCII, ready for indexing by a character.</summary>
    public bool[] AsciiTable()
    {
        var table = new bool[128];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = Contains(i);
        }

        return table;
    }

    public CodePointSet Complement()
    {
        if (ranges.Length == 0)
        {
            return new(~low, ~high, Beyond);
        }

        var gaps = new List<int>(ranges.Length + 2);
        var next = 128;
        for (var i = 0; i < ranges.Length; i += 2)
        {
            if (ranges[i] > next)
            {
                gaps.Add(next);
                gaps.Add(ranges[i] - 1);
            }

            next = ranges[i + 1] + 1;
        }

        if (next <= LastCodePoint)
        {
            gaps.Add(next);
            gaps.Add(LastCodePoint);
        }

        return new(~low, ~high, [.. gaps]);
    }

    public bool IsDisjointFrom(CodePointSet other)
    {
        if ((low & other.Low) != 0 || (high & other.High) != 0)
        {
            return false;
        }

        int[] a = ranges, b = other.Ranges;
        for (int i = 0, k = 0; i < a.Length && k < b.Length;)
        {
            if (a[i + 1] < b[k])
            {
                i += 2;
            }
            else if (b[k + 1] < a[i])
            {
                k += 2;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    public bool Equals(CodePointSet? other) =>
        ReferenceEquals(this, other) || (other is not null && low == other.Low && high == other.High && ranges.AsSpan().SequenceEqual(other.Ranges));

    public override bool Equals(object? obj) => Equals(obj as CodePointSet);

    public override int GetHashCode()
    {
        var hash = low.GetHashCode() * 31 + high.GetHashCode();
        foreach (var bound in ranges)
        {
            hash = (hash * 31) + bound;
        }

        return hash;
    }

    private static int BitIndex(ulong bit)
    {
        var index = 0;
        for (; bit > 1; bit >>= 1)
        {
            index++;
        }

        return index;
    }

    private bool ContainsBeyond(int codePoint)
    {
        int from = 0, to = (ranges.Length / 2) - 1;
        while (from <= to)
        {
            var middle = (from + to) / 2;
            if (codePoint < ranges[middle * 2])
            {
                to = middle - 1;
            }
            else if (codePoint > ranges[(middle * 2) + 1])
            {
                from = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
