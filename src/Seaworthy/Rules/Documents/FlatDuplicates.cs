using System.Globalization;
using Seaworthy.Documents;

namespace Seaworthy.Rules.Documents;

/// <summary>
/// Keys that flatten to one path, ignoring case, as the platform's file providers see them: a value whose key is taken is refused, sections merge,
/// and an empty section is stored without a look at what is there.
/// </summary>
internal sealed class FlatDuplicates
{
    private readonly Dictionary<string, Taken> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(int First, int Second, bool IsValue)> _told = [];
    private readonly List<DuplicateKey> _found = [];

    public static IReadOnlyList<DuplicateKey> Find(ConfigNode? root)
    {
        var duplicates = new FlatDuplicates();
        foreach (var member in root.Members())
        {
            duplicates.Visit(member, member.Name, null);
        }

        return duplicates._found;
    }

    private void Visit(ConfigMember member, string path, ConfigMember? list)
    {
        switch (member.Value)
        {
            case ObjectNode { Members.Length: > 0 } section:
                foreach (var child in section.Members)
                {
                    Visit(child, path + ":" + child.Name, list);
                }

                break;
            case ArrayNode { Items.Length: > 0 } array:
                for (var i = 0; i < array.Items.Length; i++)
                {
                    var name = i.ToString(CultureInfo.InvariantCulture);
                    Visit(new ConfigMember(name, array.Items[i].Span, array.Items[i]), path + ":" + name, list ?? member);
                }

                break;
            default:
                Take(path, new Taken(member, list, member.Value is ScalarNode));
                break;
        }
    }

    private void Take(string path, Taken second)
    {
        if (_taken.TryGetValue(path, out var first) && (second.IsValue || first.IsValue))
        {
            // Two lists collide in every element; one finding at the lists tells it.
            var (one, other) = first.List?.NameSpan == second.List?.NameSpan ? (first.Member, second.Member) : (first.List ?? first.Member, second.List ?? second.Member);
            if (_told.Add((one.NameSpan.Start, other.NameSpan.Start, second.IsValue)))
            {
                _found.Add(new DuplicateKey(path, one, other, second.IsValue));
            }
        }

        _taken[path] = second;
    }

    /// <summary>Who holds a key: the member itself, and the outermost member whose list it stands in.</summary>
    private readonly record struct Taken(ConfigMember Member, ConfigMember? List, bool IsValue);
}
