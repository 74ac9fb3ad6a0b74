using Seaworthy.Documents;

namespace Seaworthy.Schemas;

/// <summary>Equality of values as JSON Schema defines it: numbers by value, members in any order.</summary>
internal static class NodeEquality
{
    private const int MaxScanned = 16;

    public static bool AreEqual(ConfigNode a, ConfigNode b, Evaluation evaluation)
    {
        if (a.Kind != b.Kind)
        {
            return false;
        }

        return a.Kind switch
        {
            NodeKind.Null => true,
            NodeKind.Boolean => IsTrue(a) == IsTrue(b),
            NodeKind.Number => AreEqualNumbers(((ScalarNode)a).Text!, ((ScalarNode)b).Text!),
            NodeKind.String => string.Equals(((ScalarNode)a).Text, ((ScalarNode)b).Text, StringComparison.Ordinal),
            NodeKind.Array => AreEqualItems(((ArrayNode)a).Items, ((ArrayNode)b).Items, evaluation),
            _ => AreEqualMembers((ObjectNode)a, (ObjectNode)b, evaluation),
        };
    }

    /// <summary>Equal values have equal hashes.</summary>
    public static int Hash(ConfigNode node)
    {
        switch (node.Kind)
        {
            case NodeKind.Null:
                return 0;
            case NodeKind.Boolean:
                return IsTrue(node) ? 1 : 2;
            case NodeKind.Number:
                return ExactNumber.TryParse(((ScalarNode)node).Text!, out var number) ? number.GetHashCode() : 3;
            case NodeKind.String:
                return StringComparer.Ordinal.GetHashCode(((ScalarNode)node).Text!);
            case NodeKind.Array:
                var hash = 5;
                foreach (var item in ((ArrayNode)node).Items)
                {
                    hash = unchecked((hash * 31) + Hash(item));
                }

                return hash;
            default:
                var sum = 7;
                foreach (var member in ((ObjectNode)node).Members)
                {
                    sum = unchecked(sum + ((StringComparer.Ordinal.GetHashCode(member.Name) * 31) ^ Hash(member.Value)));
                }

                return sum;
        }
    }

    // YAML writes true, True and TRUE.
    public static bool IsTrue(ConfigNode node) => ((ScalarNode)node).Text is ['t' or 'T', ..];

    private static bool AreEqualNumbers(string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal)
        || (ExactNumber.TryParse(a, out var x) && ExactNumber.TryParse(b, out var y) && x.Equals(y));

    private static bool AreEqualItems(ConfigNode[] a, ConfigNode[] b, Evaluation evaluation)
    {
        if (a.Length != b.Length || !evaluation.Spend(a.Length))
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (!AreEqual(a[i], b[i], evaluation))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqualMembers(ObjectNode a, ObjectNode b, Evaluation evaluation)
    {
        if (a.Members.Length != b.Members.Length || !evaluation.Spend(a.Members.Length))
        {
            return false;
        }

        if (a.Members.Length > MaxScanned)
        {
            return AreEqualMany(a.Members, b.Members, evaluation);
        }

        foreach (var member in a.Members)
        {
            if (!b.TryGet(member.Name, out var other) || !AreEqual(member.Value, other.Value, evaluation))
            {
                return false;
            }
        }

        // A key written twice makes up for one that only the other has.
        foreach (var member in b.Members)
        {
            if (!a.TryGet(member.Name, out _))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqualMany(ConfigMember[] a, ConfigMember[] b, Evaluation evaluation)
    {
        var byName = new Dictionary<string, ConfigNode>(b.Length, StringComparer.Ordinal);
        foreach (var member in b)
        {
            byName[member.Name] = member.Value;
        }

        foreach (var member in a)
        {
            if (!byName.TryGetValue(member.Name, out var other) || !AreEqual(member.Value, other, evaluation))
            {
                return false;
            }
        }

        foreach (var member in a)
        {
            byName.Remove(member.Name);
        }

        return byName.Count == 0;
    }
}
