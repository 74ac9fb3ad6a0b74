using Seaworthy.Text;

namespace Seaworthy.Documents;

/// <summary>A mapping. Members keep their order, and a key written twice is there twice.</summary>
internal sealed class ObjectNode(ConfigMember[] members, TextSpan span) : ConfigNode(NodeKind.Object, span)
{
    public ConfigMember[] Members { get; } = members;

    /// <summary>The last member with exactly this name, as YAML and JSON readers let the last one win.</summary>
    public bool TryGet(string name, out ConfigMember member)
    {
        for (var i = Members.Length - 1; i >= 0; i--)
        {
            if (string.Equals(Members[i].Name, name, StringComparison.Ordinal))
            {
                member = Members[i];
                return true;
            }
        }

        member = default;
        return false;
    }

    /// <summary>The value of the member with exactly this name, or null.</summary>
    public ConfigNode? this[string name] => TryGet(name, out var member) ? member.Value : null;
}
