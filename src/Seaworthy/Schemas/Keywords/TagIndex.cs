using Seaworthy.Documents;
using Seaworthy.Schemas.Compilation;

namespace Seaworthy.Schemas.Keywords;

/// <summary>
/// A key whose value tells alternatives apart: each of them allows only certain strings there (<c>"kind": {"const": "a"}</c>).
/// Alternatives that its value rules out need not be tried.
/// </summary>
internal sealed class TagIndex
{
    private const int MaxParts = 64;

    private readonly string _key;
    private readonly NameTable _values;
    private readonly ulong[] _parts;
    private readonly ulong _untagged;

    private TagIndex(string key, Subschema[] parts)
    {
        _key = key;
        _values = new NameTable(parts.SelectMany(part => Values(part, key) ?? []).Distinct(StringComparer.Ordinal).ToArray());
        _parts = new ulong[_values.Names.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Values(parts[i], key) is not { } values)
            {
                _untagged |= 1UL << i;
                continue;
            }

            foreach (var value in values)
            {
                _parts[_values.Find(value)] |= 1UL << i;
            }
        }
    }

    /// <summary>An index over the alternatives, or null where no key tells at least three of them apart.</summary>
    public static TagIndex? Create(Subschema[] parts)
    {
        if (parts.Length is < 3 or > MaxParts)
        {
            return null;
        }

        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var name in MembersOf(part)?.Names ?? [])
            {
                if (Values(part, name) is not null)
                {
                    keys[name] = keys.TryGetValue(name, out var count) ? count + 1 : 1;
                }
            }
        }

        var best = keys.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).FirstOrDefault();
        return best.Value >= 3 ? new TagIndex(best.Key, parts) : null;
    }

    /// <summary>The alternatives that the tag of an instance leaves, bit for bit; all where it has none.</summary>
    public ulong Candidates(ConfigNode node)
    {
        if (node is not ObjectNode instance || !instance.TryGet(_key, out var tag) || tag.Value is not ScalarNode { Kind: NodeKind.String, Text: { } value })
        {
            return ulong.MaxValue;
        }

        return _untagged | (_values.Find(value) is >= 0 and var index ? _parts[index] : 0);
    }

    private static Members? MembersOf(Subschema part)
    {
        foreach (var keyword in part.Final().Keywords)
        {
            if (keyword is Members members)
            {
                return members;
            }
        }

        return null;
    }

    // Only strings: a tag of another kind is left to the alternatives themselves.
    private static string[]? Values(Subschema part, string key)
    {
        foreach (var keyword in MembersOf(part)?.SchemaOf(key)?.Final().Keywords ?? [])
        {
            if (keyword is EnumKeyword choice)
            {
                return choice.Texts;
            }
        }

        return null;
    }
}
