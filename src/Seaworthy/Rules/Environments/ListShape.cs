using System.Globalization;
using Seaworthy.Documents;
using Seaworthy.Environments;

namespace Seaworthy.Rules.Environments;

/// <summary>The lists of one source: for each path the entries of each element.</summary>
internal static class ListShape
{
    /// <summary>Path of a list, then index of an element, then its entries.</summary>
    public static Dictionary<string, Dictionary<int, List<SourceEntry>>> Of(ConfigurationSource source)
    {
        var lists = new Dictionary<string, Dictionary<int, List<SourceEntry>>>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in source.Entries)
        {
            var key = entry.Key;
            for (var colon = key.IndexOf(':'); colon >= 0; colon = key.IndexOf(':', colon + 1))
            {
                var end = key.IndexOf(':', colon + 1);
                var segment = end < 0 ? key.Substring(colon + 1) : key.Substring(colon + 1, end - colon - 1);
                if (ConfigurationKey.IsIndex(segment) && int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                {
                    var path = key.Substring(0, colon);
                    if (!lists.TryGetValue(path, out var elements))
                    {
                        lists[path] = elements = [];
                    }

                    if (!elements.TryGetValue(index, out var entries))
                    {
                        elements[index] = entries = [];
                    }

                    entries.Add(entry);
                }
            }
        }

        return lists;
    }

    /// <summary>The paths a source writes as lists; a mapping with numbers for names patches single elements on purpose.</summary>
    public static HashSet<string> Written(ConfigurationSource source)
    {
        var paths = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Collect(source.Document.Root, null, paths);
        return paths;
    }

    private static void Collect(ConfigNode? node, string? path, HashSet<string> paths)
    {
        foreach (var member in node.Members())
        {
            Collect(member.Value, path is null ? member.Name : path + ":" + member.Name, paths);
        }

        if (node is ArrayNode list && path is not null)
        {
            paths.Add(path);
            for (var i = 0; i < list.Items.Length; i++)
            {
                Collect(list.Items[i], FormattableString.Invariant($"{path}:{i}"), paths);
            }
        }
    }

    /// <summary>Whether a source writes its lists as lists: variables set single elements on purpose.</summary>
    public static bool WritesLists(ConfigurationSource source) => source.Kind == SourceKind.File;
}
