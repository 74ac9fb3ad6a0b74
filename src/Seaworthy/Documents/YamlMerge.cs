namespace Seaworthy.Documents;

/// <summary>The members of a mapping with merge keys: its own ones first, then those they do not override.</summary>
internal sealed class YamlMerge
{
    private readonly List<ConfigMember> _members;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public YamlMerge(ConfigMember[] own)
    {
        _members = [.. own];
        foreach (var member in own)
        {
            _names.Add(member.Name);
        }
    }

    public ConfigMember[] Result => [.. _members];

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

    // From the end, because the last of two equal keys is the one in force and only that is taken over.
    private void AddMapping(ObjectNode mapping)
    {
        var first = _members.Count;
        for (var i = mapping.Members.Length - 1; i >= 0; i--)
        {
            if (_names.Add(mapping.Members[i].Name))
            {
                _members.Add(mapping.Members[i]);
            }
        }

        _members.Reverse(first, _members.Count - first);
    }
}
