namespace Seaworthy.Schemas.Patterns;

/// <summary>Gathers ranges in any order into a set.</summary>
internal sealed class CodePointSetBuilder
{
    private ulong _low;
    private ulong _high;
    private List<(int First, int Last)>? _beyond;

    public void Add(int first, int last)
    {
        // The loop ends at ASCII's end, whatever the range.
        for (; first <= last && first < 128; first++)
        {
            if (first < 64)
            {
                _low |= 1UL << first;
            }
            else
            {
                _high |= 1UL << (first - 64);
            }
        }

        if (first <= last)
        {
            (_beyond ??= []).Add((first, last));
        }
    }

    public void Add(CodePointSet set)
    {
        _low |= set.Low;
        _high |= set.High;
        for (var i = 0; i < set.Ranges.Length; i += 2)
        {
            (_beyond ??= []).Add((set.Ranges[i], set.Ranges[i + 1]));
        }
    }

    public CodePointSet Build()
    {
        if (_beyond is null)
        {
            return new(_low, _high, []);
        }

        _beyond.Sort();
        var ranges = new List<int>(_beyond.Count * 2);
        foreach (var (first, last) in _beyond)
        {
            if (ranges.Count > 0 && first <= ranges[ranges.Count - 1] + 1)
            {
                ranges[ranges.Count - 1] = Math.Max(ranges[ranges.Count - 1], last);
            }
            else
            {
                ranges.Add(first);
                ranges.Add(last);
            }
        }

        return new(_low, _high, [.. ranges]);
    }
}
