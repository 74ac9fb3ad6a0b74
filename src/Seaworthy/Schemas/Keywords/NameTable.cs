namespace Seaworthy.Schemas.Keywords;

/// <summary>A fixed set of names; finds the index of one without allocating.</summary>
internal sealed class NameTable
{
    private const int MaxScanned = 3;

    private readonly string[] _names;
    private readonly int[] _slots;

    public NameTable(string[] names)
    {
        _names = names;
        if (names.Length <= MaxScanned)
        {
            _slots = [];
            return;
        }

        var size = 4;
        while (size < names.Length * 2)
        {
            size *= 2;
        }

        _slots = new int[size];
        for (var i = 0; i < names.Length; i++)
        {
            var slot = Hash(names[i]) & (size - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            _slots[slot] = i + 1;
        }
    }

    public string[] Names => _names;

    /// <summary>The index of a name, or -1.</summary>
    public int Find(string name)
    {
        var slots = _slots;
        var names = _names;
        if (slots.Length == 0)
        {
            return Scan(names, name);
        }

        var slot = Hash(name) & (slots.Length - 1);
        for (; slots[slot] is > 0 and var entry; slot = (slot + 1) & (slots.Length - 1))
        {
            if (string.Equals(names[entry - 1], name))
            {
                return entry - 1;
            }
        }

        return -1;
    }

    private static int Scan(string[] names, string name)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (string.Equals(names[i], name))
            {
                return i;
            }
        }

        return -1;
    }

    private static int Hash(string name)
    {
        var length = name.Length;
        if (length == 0)
        {
            return 0;
        }

        var hash = (length * 31) + name[0];
        hash = (hash * 31) + name[length >> 1];
        hash = (hash * 31) + name[length - 1];
        return hash ^ (hash >> 7);
    }
}
