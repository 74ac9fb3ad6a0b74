using System.Text;

namespace Seaworthy.Documents;

/// <summary>What reading a JSON text needs and does not keep; one a thread is reused.</summary>
internal sealed class JsonScratch
{
    private const int MaxKept = 4_096;

    [ThreadStatic]
    private static JsonScratch? _spare;

    private readonly KeyCache _keys = new();
    private ConfigMember[] _members = new ConfigMember[64];
    private ConfigNode?[] _items = new ConfigNode?[64];

    public int MemberCount { get; private set; }

    public int ItemCount { get; private set; }

    public StringBuilder Buffer { get; } = new(256);

    public static JsonScratch Rent()
    {
        var scratch = _spare ?? new JsonScratch();
        _spare = null;
        return scratch;
    }

    /// <summary>Gives it back; one that a giant text has blown up is dropped.</summary>
    public void Return()
    {
        if (_members.Length <= MaxKept && _items.Length <= MaxKept && Buffer.Capacity <= MaxKept)
        {
            Buffer.Clear();
            _spare = this;
        }
    }

    public string Intern(ReadOnlySpan<char> key) => _keys.Get(key);

    public void Push(in ConfigMember member)
    {
        if (MemberCount == _members.Length)
        {
            var larger = new ConfigMember[MemberCount * 2];
            Array.Copy(_members, larger, MemberCount);
            _members = larger;
        }

        _members[MemberCount++] = member;
    }

    public void Push(ConfigNode item)
    {
        if (ItemCount == _items.Length)
        {
            Array.Resize(ref _items, ItemCount * 2);
        }

        _items[ItemCount++] = item;
    }

    public ConfigMember[] PopMembers(int mark)
    {
        var count = MemberCount - mark;
        if (count == 0)
        {
            return MemberList.None;
        }

        var popped = new ConfigMember[count];
        Array.Copy(_members, mark, popped, 0, count);
        Array.Clear(_members, mark, count);
        MemberCount = mark;
        return popped;
    }

    // Cleared, so that no tree is held by its reader.
    public ConfigNode[] PopItems(int mark)
    {
        var count = ItemCount - mark;
        if (count == 0)
        {
            return [];
        }

        var popped = new ConfigNode[count];
        Array.Copy(_items, mark, popped, 0, count);
        Array.Clear(_items, mark, count);
        ItemCount = mark;
        return popped;
    }
}
