using System.Globalization;
using Seaworthy.Documents;
using Seaworthy.Environments;

namespace Seaworthy.Rules.Documents;

/// <summary>Keys that stand twice in one mapping, compared exactly as YAML does. Merged mappings have been resolved by the reader.</summary>
internal sealed class MappingDuplicates
{
    private readonly HashSet<ConfigNode> _seen = [];
    private readonly List<DuplicateKey> _found = [];

    public static IReadOnlyList<DuplicateKey> Find(IEnumerable<ConfigNode> roots)
    {
        var duplicates = new MappingDuplicates();
        foreach (var root in roots)
        {
            duplicates.Visit(root, "");
        }

        return duplicates._found;
    }

    private void Visit(ConfigNode node, string path)
    {
        // A node under several aliases is one text.
        if (node is ScalarNode || !_seen.Add(node))
        {
            return;
        }

        if (node is ArrayNode list)
        {
            for (var i = 0; i < list.Items.Length; i++)
            {
                Visit(list.Items[i], ConfigurationKey.Combine(path, i.ToString(CultureInfo.InvariantCulture)));
            }

            return;
        }

        var names = new Dictionary<string, ConfigMember>(StringComparer.Ordinal);
        foreach (var member in node.Members())
        {
            var key = ConfigurationKey.Combine(path, member.Name);
            if (names.TryGetValue(member.Name, out var first))
            {
                _found.Add(new DuplicateKey(key, first, member));
            }
            else
            {
                names[member.Name] = member;
            }

            Visit(member.Value, key);
        }
    }
}
