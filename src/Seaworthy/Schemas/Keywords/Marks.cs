namespace Seaworthy.Schemas.Keywords;

/// <summary>Which members or items of one instance have been evaluated.</summary>
internal sealed class Marks
{
    private ulong[] _bits = new ulong[4];

    /// <summary>Whether all have been, whatever the bits say.</summary>
    public bool IsAll { get; set; }

    public Marks Reset(int count)
    {
        var words = (count + 63) >> 6;
        if (_bits.Length < words)
        {
            _bits = new ulong[words];
        }
        else
        {
            Array.Clear(_bits, 0, words);
        }

        IsAll = false;
        return this;
    }

    public bool this[int index] => IsAll || (_bits[index >> 6] & (1UL << (index & 63))) != 0;

    public void Add(int index) => _bits[index >> 6] |= 1UL << (index & 63);

    public void AddFirst(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Add(i);
        }
    }
}
