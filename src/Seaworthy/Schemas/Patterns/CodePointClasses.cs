namespace Seaworthy.Schemas.Patterns;

/// <summary>The code points divided into classes that a pattern's sets can't tell apart.</summary>
internal sealed class CodePointClasses
{
    private const int MaxClasses = 2048;
    private const int MaxWork = 4_000_000;

    /// <summary>Where each interval starts; intervals[k] ends before intervals[k + 1].</summary>
    private readonly int[] _starts;
    private readonly ushort[] _classOfInterval;
    private readonly ulong[][] _members;

    private CodePointClasses(int[] starts, ushort[] classOfInterval, int count, ulong[][] members)
    {
        _starts = starts;
        _classOfInterval = classOfInterval;
        _members = members;
        Count = count;
        Ascii = new ushort[128];
        for (var i = 0; i < Ascii.Length; i++)
        {
            Ascii[i] = Of(i);
        }
    }

    public int Count { get; }

    public int SetCount => _members.Length;

    /// <summary>The class of each ASCII character.</summary>
    public ushort[] Ascii { get; }

    /// <summary>The division, or null when the sets are too many for it.</summary>
    public static CodePointClasses? TryDivide(CodePointSet[] sets)
    {
        var starts = Starts(sets);
        var classes = new int[starts.Length];
        var count = 1;
        long work = 0;

        // Each set splits the classes that it cuts: its intervals move to a new class per old one.
        foreach (var set in sets)
        {
            var moved = new Dictionary<int, int>();
            foreach (var (from, to) in Intervals(set, starts))
            {
                work += to - from;
                if (work > MaxWork)
                {
                    return null;
                }

                for (var k = from; k < to; k++)
                {
                    if (!moved.TryGetValue(classes[k], out var target))
                    {
                        moved.Add(classes[k], target = count++);
                    }

                    classes[k] = target;
                }
            }
        }

        var used = new Dictionary<int, ushort>();
        var classOfInterval = new ushort[starts.Length];
        for (var k = 0; k < classes.Length; k++)
        {
            if (!used.TryGetValue(classes[k], out var number))
            {
                if (used.Count == MaxClasses)
                {
                    return null;
                }

                used.Add(classes[k], number = (ushort)used.Count);
            }

            classOfInterval[k] = number;
        }

        var members = Array.ConvertAll(sets, set =>
        {
            var bits = new ulong[(used.Count + 63) / 64];
            foreach (var (from, to) in Intervals(set, starts))
            {
                for (var k = from; k < to; k++)
                {
                    bits[classOfInterval[k] >> 6] |= 1UL << (classOfInterval[k] & 63);
                }
            }

            return bits;
        });
        return new CodePointClasses(starts, classOfInterval, used.Count, members);
    }

    /// <summary>Whether a set, by its number, holds the code points of a class.</summary>
    public bool Contains(int set, int codePointClass) => (_members[set][codePointClass >> 6] >> (codePointClass & 63) & 1) != 0;

    /// <summary>The class of a code point.</summary>
    public ushort Of(int codePoint)
    {
        var index = Array.BinarySearch(_starts, codePoint);
        return _classOfInterval[index >= 0 ? index : ~index - 1];
    }

    private static int[] Starts(CodePointSet[] sets)
    {
        var starts = new List<int> { 0, 128 };
        foreach (var set in sets)
        {
            for (var i = 1; i < 128; i++)
            {
                if (set.Contains(i) != set.Contains(i - 1))
                {
                    starts.Add(i);
                }
            }

            for (var i = 0; i < set.Ranges.Length; i += 2)
            {
                starts.Add(set.Ranges[i]);
                if (set.Ranges[i + 1] < CodePointSet.LastCodePoint)
                {
                    starts.Add(set.Ranges[i + 1] + 1);
                }
            }
        }

        starts.Sort();
        var distinct = 1;
        for (var i = 1; i < starts.Count; i++)
        {
            if (starts[i] != starts[distinct - 1])
            {
                starts[distinct++] = starts[i];
            }
        }

        starts.RemoveRange(distinct, starts.Count - distinct);
        return [.. starts];
    }

    /// <summary>The intervals of a set, as runs of their indices; every bound of the set is a start.</summary>
    private static IEnumerable<(int From, int To)> Intervals(CodePointSet set, int[] starts)
    {
        for (var k = 0; k < starts.Length && starts[k] < 128; k++)
        {
            if (set.Contains(starts[k]))
            {
                yield return (k, k + 1);
            }
        }

        for (var i = 0; i < set.Ranges.Length; i += 2)
        {
            var from = Array.BinarySearch(starts, set.Ranges[i]);
            var to = Array.BinarySearch(starts, set.Ranges[i + 1] + 1);
            yield return (from, to >= 0 ? to : starts.Length);
        }
    }
}
