namespace Seaworthy.Documents;

/// <summary>Keys repeat within a file; each text is made once.</summary>
internal sealed class KeyCache
{
    private const int Size = 64;
    private readonly string?[] _slots = new string?[Size];

    public string Get(ReadOnlySpan<char> key)
    {
        if (key.Length is 0 or > 40)
        {
            return key.ToString();
        }

        ref var slot = ref _slots[((key[0] * 31) + (key[key.Length - 1] * 7) + (key[key.Length / 2] * 3) + key.Length) & (Size - 1)];
        if (slot is not null && key.SequenceEqual(slot.AsSpan()))
        {
            return slot;
        }

        return slot = key.ToString();
    }
}
