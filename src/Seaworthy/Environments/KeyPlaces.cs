using System.Globalization;
using Seaworthy.Documents;
using Seaworthy.Findings;
using Seaworthy.Text;

namespace Seaworthy.Environments;

/// <summary>Where a file writes a key that need not have a value of its own: the name of a section.</summary>
internal static class KeyPlaces
{
    /// <summary>The place of a key in a file of nested keys; null when the file does not have it.</summary>
    public static SourceLocation? Find(ConfigurationSource source, string key) =>
        source.Kind == SourceKind.File && Find(source.Document.Root, "", key) is { } span ? new SourceLocation(source.File, span) : null;

    private static TextSpan? Find(ConfigNode? node, string path, string key)
    {
        switch (node)
        {
            case ObjectNode section:
                foreach (var member in section.Members)
                {
                    if (Step(member.Value, member.NameSpan, ConfigurationKey.Combine(path, member.Name), key) is { } span)
                    {
                        return span;
                    }
                }

                break;
            case ArrayNode list:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    if (Step(list.Items[i], list.Items[i].Span, ConfigurationKey.Combine(path, i.ToString(CultureInfo.InvariantCulture)), key) is { } span)
                    {
                        return span;
                    }
                }

                break;
        }

        return null;
    }

    private static TextSpan? Step(ConfigNode value, TextSpan place, string path, string key) =>
        !ConfigurationKey.IsUnder(key, path) ? null : key.Length == path.Length ? place : Find(value, path, key);
}
