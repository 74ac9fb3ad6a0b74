using System.Globalization;
using Seaworthy.Documents;

namespace Seaworthy.Environments;

/// <summary>Turns document trees into flat keys exactly as the platform's file providers do.</summary>
internal static class Flattening
{
    /// <summary>JSON, YAML and INI: nested names joined, list items by index, an empty list is an empty text, an empty mapping a null.</summary>
    public static List<SourceEntry> Tree(ConfigurationSource source)
    {
        var entries = new List<SourceEntry>();
        if (source.Document.Root is ObjectNode root)
        {
            Members(source, root, null, entries);
        }

        return entries;
    }

    private static void Members(ConfigurationSource source, ObjectNode node, string? path, List<SourceEntry> entries)
    {
        foreach (var member in node.Members)
        {
            // Only the root adds no separator: under an empty name a key starts with one.
            Value(source, member, path is null ? member.Name : path + ":" + member.Name, entries);
        }
    }

    private static void Value(ConfigurationSource source, ConfigMember member, string key, List<SourceEntry> entries)
    {
        switch (member.Value)
        {
            case ObjectNode { Members.Length: > 0 } node:
                Members(source, node, key, entries);
                break;
            case ArrayNode { Items.Length: > 0 } list:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    var name = i.ToString(CultureInfo.InvariantCulture);
                    Value(source, new ConfigMember(name, list.Items[i].Span, list.Items[i]), key + ":" + name, entries);
                }

                break;
            default:
                entries.Add(Leaf(source, member, key));
                break;
        }
    }

    private static SourceEntry Leaf(ConfigurationSource source, ConfigMember member, string key)
    {
        var node = member.Value;
        var (value, shape) = node.Kind switch
        {
            NodeKind.Object => (null, EntryShape.EmptyObject),
            NodeKind.Array => ("", EntryShape.EmptyArray),
            NodeKind.Null => (null, EntryShape.Null),
            // JsonElement.ToString spells booleans as .NET does.
            NodeKind.Boolean when source.Document.Format == DocumentFormat.Json => (node.AsText() == "true" ? "True" : "False", EntryShape.Boolean),
            NodeKind.Boolean => (node.AsText(), EntryShape.Boolean),
            NodeKind.Number => (node.AsText(), EntryShape.Number),
            _ => (node.AsText(), EntryShape.Text),
        };
        return new SourceEntry(source, key, member.Name, value, member.NameSpan, node.Span, shape);
    }
}
