using System.Globalization;
using Seaworthy.Documents;

namespace Seaworthy.Rules.Documents;

/// <summary>Keys that stand twice in one mapping, compared exactly as YAML does. Merged mappings have been resolved by the reader.</summary>
internal sealed class MappingDuplicates
{
    // Up to here comparing each with each is cheaper than a table.
    private const int Few = 16;

    private readonly HashSet<ConfigNode> _seen = [];
    private readonly List<Step> _trail = [];
    private readonly List<DuplicateKey> _found = [];

    public static IReadOnlyList<DuplicateKey> Find(IEnumerable<ConfigNode> roots)
    {
        var duplicates = new MappingDuplicates();
        foreach (var root in roots)
        {
            duplicates.Visit(root);
        }

        return duplicates._found;
    }

    private void Visit(ConfigNode node)
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
                Visit(list.Items[i], null, i);
            }

            return;
        }

        var members = node.Members();
        var firsts = members.Length > Few ? new Dictionary<string, int>(members.Length, StringComparer.Ordinal) : null;
        for (var i = 0; i < members.Length; i++)
        {
            if (First(members, i, firsts) is var first && first < i)
            {
                _found.Add(new DuplicateKey(Path(members[i].Name), members[first], members[i]));
            }

            Visit(members[i].Value, members[i].Name, 0);
        }
    }

    private void Visit(ConfigNode node, string? name, int index)
    {
        _trail.Add(new Step(name, index));
        Visit(node);
        _trail.RemoveAt(_trail.Count - 1);
    }

    // The index of the first member of the same name.
    private static int First(ConfigMember[] members, int index, Dictionary<string, int>? firsts)
    {
        var name = members[index].Name;
        if (firsts is null)
        {
            var at = 0;
            while (!string.Equals(members[at].Name, name, StringComparison.Ordinal))
            {
                at++;
            }

            return at;
        }

        if (!firsts.TryGetValue(name, out var first))
        {
            firsts[name] = first = index;
        }

        return first;
    }

    private string Path(string name) =>
        string.Join(":", _trail.Select(step => step.Name ?? step.Index.ToString(CultureInfo.InvariantCulture)).Concat([name]));

    private sealed record Step(string? Name, int Index);
}
