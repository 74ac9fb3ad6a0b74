namespace Seaworthy.Documents;

/// <summary>The members of a mapping with merge keys: its own ones first, then those they do not override.</summary>
internal sealed class YamlMerge
{
    private readonly MemberList _members = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public YamlMerge(ConfigMember[] own)
    {
        foreach (var member in own)
        {
            _members.Add(member);
            _names.Add(member.Name);
        }
    }

    public ConfigMember[] Result => _members.TakeFrom(0);

    /// <summary>Adds a mapping or a list of mappings, of which the first wins; false when it is neither.</summary>
    public bool Add(ConfigNode value)
    {
        if (value is ObjectNode mapping)
        {
            AddMapping(mapping);
            return true;
        }

        if (value is not ArrayNode list)
        {
            return false;
        }

        var isValid = true;
        foreach (var item in list.Items)
        {
            if (item is ObjectNode listed)
            {
                AddMapping(listed);
            }
            else
            {
                isValid = false;
            }
        }

        return isValid;
    }

    // The last of two equal keys is the one in force and only that is taken over.
    private void AddMapping(ObjectNode mapping)
    {
        var members = mapping.Members;
        var isTaken = new bool[members.Length];
        for (var i = members.Length - 1; i >= 0; i--)
        {
            isTaken[i] = _names.Add(members[i].Name);
        }

        for (var i = 0; i < members.Length; i++)
        {
            if (isTaken[i])
            {
                _members.Add(members[i]);
            }
        }
    }
}
