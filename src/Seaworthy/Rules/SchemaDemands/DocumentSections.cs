using System.Globalization;
using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Policies;
using Seaworthy.Text;

namespace Seaworthy.Rules.SchemaDemands;

/// <summary>The parts of a document that key patterns select.</summary>
internal static class DocumentSections
{
    /// <summary>Parts with their keys, in the order of the file; without patterns, or by the empty one, the whole.</summary>
    public static IEnumerable<(string Key, ConfigNode Node)> Select(ConfigNode root, IReadOnlyList<PolicyText> patterns)
    {
        if (patterns.Count == 0 || patterns.Any(static p => p.Text.Length == 0))
        {
            return [("", root)];
        }

        var found = new List<(string, ConfigNode)>();
        Walk("", root);
        return found;

        // Readers bound the depth of what they read.
        void Walk(string key, ConfigNode node)
        {
            if (key.Length > 0 && patterns.Any(p => Glob.IsKeyMatch(p.Text, key)))
            {
                found.Add((key, node));
            }

            foreach (var member in node.Members())
            {
                Walk(ConfigurationKey.Combine(key, member.Name), member.Value);
            }

            var index = 0;
            foreach (var item in node.Items())
            {
                Walk(ConfigurationKey.Combine(key, (index++).ToString(CultureInfo.InvariantCulture)), item);
            }
        }
    }
}
