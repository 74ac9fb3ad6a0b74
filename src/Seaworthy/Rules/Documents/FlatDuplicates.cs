using System.Globalization;
using Seaworthy.Documents;

namespace Seaworthy.Rules.Documents;

/// <summary>
/// Keys that flatten to one path, ignoring case, as the platform's file providers see them: a value whose key is taken is refused, sections merge,
/// and an empty section is stored without a look at what is there.
/// </summary>
internal sealed class FlatDuplicates
{
    private readonly Dictionary<string, (ConfigMember Member, bool IsValue)> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(int First, int Second)> _told = [];
    private readonly List<DuplicateKey> _found = [];

    public static IReadOnlyList<DuplicateKey> Find(ConfigNode? root)
    {
        var duplicates = new FlatDuplicates();
        foreach (var member in root.Members())
        {
            duplicates.Visit(member, member.Name, member);
        }

        return duplicates._found;
    }

    // `place` is the member a reader is shown: for what stands in a list, the member that holds the list.
    private void Visit(ConfigMember member, string path, ConfigMember place, bool inList = false)
    {
        switch (member.Value)
        {
            case ObjectNode { Members.Length: > 0 } section:
                foreach (var child in section.Members)
                {
                    Visit(child, path + ":" + child.Name, inList ? place : child, inList);
                }

                break;
            case ArrayNode { Items.Length: > 0 } list:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    var name = i.ToString(CultureInfo.InvariantCulture);
                    Visit(new ConfigMember(name, list.Items[i].Span, list.Items[i]), path + ":" + name, place, true);
                }

                break;
            default:
                Take(path, place, member.Value is ScalarNode);
                break;
        }
    }

    private void Take(string path, ConfigMember place, bool isValue)
    {
        // Two lists collide in every element; one finding tells it.
        if (_taken.TryGetValue(path, out var first) && (isValue || first.IsValue) && _told.Add((first.Member.NameSpan.Start, place.NameSpan.Start)))
        {
            _found.Add(new DuplicateKey(path, first.Member, place, isValue));
        }

        _taken[path] = (place, isValue);
    }
}
