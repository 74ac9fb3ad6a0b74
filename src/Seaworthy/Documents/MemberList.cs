namespace Seaworthy.Documents;

/// <summary>Members in the making. A list of our own, because the platform's would be compiled for this type while the process starts.</summary>
internal sealed class MemberList
{
    /// <summary>The members of an empty mapping.</summary>
    public static readonly ConfigMember[] None = OfLength(0);

    private ConfigMember[] _members = new ConfigMember[8];

    public int Count { get; private set; }

    public ConfigMember this[int index] => _members[index];

    public void Add(in ConfigMember member)
    {
        if (Count == _members.Length)
        {
            var larger = new ConfigMember[Count * 2];
            Array.Copy(_members, larger, Count);
            _members = larger;
        }

        _members[Count++] = member;
    }

    /// <summary>Removes and gives all from a position on.</summary>
    public ConfigMember[] TakeFrom(int first)
    {
        var count = Count - first;
        if (count == 0)
        {
            return None;
        }

        var taken = new ConfigMember[count];
        Array.Copy(_members, first, taken, 0, count);
        Array.Clear(_members, first, count);
        Count = first;
        return taken;
    }

    private static ConfigMember[] OfLength(int length) => new ConfigMember[length];
}
