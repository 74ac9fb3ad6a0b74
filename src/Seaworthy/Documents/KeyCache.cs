namespace Seaworthy.Documents;

/// <summary>Keys repeat within a file and between the files of a project; each text is made once as long as its slot is not taken.</summary>
internal sealed class KeyCache
{
    private const int Size = 512;
    private const int MaxLength = 64;
    private readonly string?[] _slots = new string?[Size];

    public string Get(ReadOnlySpan<char> key)
    {
        if (key.Length is 0 or > MaxLength)
        {
            return key.ToString();
        }

        var hash = (uint)((key[0] * 31) + key[key.Length >> 1]) * 31;
        hash = ((hash + key[key.Length - 1]) * 31) + (uint)key.Length;
        ref var slot = ref _slots[(hash ^ (hash >> 9)) & (Size - 1)];
        if (slot is not null && key.SequenceEqual(slot.AsSpan()))
        {
            return slot;
        }

        return slot = key.ToString();
    }
}
