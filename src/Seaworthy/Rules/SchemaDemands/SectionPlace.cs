using Seaworthy.Documents;
using Seaworthy.Environments;
using Seaworthy.Findings;
using Seaworthy.Text;

namespace Seaworthy.Rules.SchemaDemands;

/// <summary>Where a section stands, or the deepest section around it that exists: in the highest layer that has it.</summary>
internal static class SectionPlace
{
    public static (SourceLocation Location, string Layer)? Find(EnvironmentModel environment, string path)
    {
        for (; path.Length > 0; path = ConfigurationKey.Parent(path))
        {
            for (var i = environment.Layers.Count - 1; i >= 0; i--)
            {
                var layer = environment.Layers[i];
                if (Key(layer.Document.Root, path) is { } span)
                {
                    return (new SourceLocation(layer.File, span), layer.Name);
                }
            }

            for (var i = environment.Layers.Count - 1; i >= 0; i--)
            {
                if (environment.Layers[i].Entries.Find(entry => ConfigurationKey.IsUnder(entry.Key, path)) is { } entry)
                {
                    return (entry.KeyLocation, environment.Layers[i].Name);
                }
            }
        }

        return Top(environment);
    }

    private static TextSpan? Key(ConfigNode? node, string path)
    {
        TextSpan? span = null;
        foreach (var segment in path.Split(':'))
        {
            var found = false;
            foreach (var member in node.Members())
            {
                if (ConfigurationKey.Equals(member.Name, segment))
                {
                    (node, span, found) = (member.Value, member.NameSpan, true);
                }
            }

            if (!found)
            {
                return null;
            }
        }

        return span;
    }

    // The environment's own file is where somebody would add the key.
    private static (SourceLocation Location, string Layer)? Top(EnvironmentModel environment)
    {
        ConfigurationSource? found = null;
        foreach (var layer in environment.Layers)
        {
            if (layer.Document.Root is ObjectNode && (found is null || environment.Owns(layer) || !environment.Owns(found)))
            {
                found = layer;
            }
        }

        return found is null ? null : (new SourceLocation(found.File, new TextSpan(found.Document.Root!.Span.Start, 1)), found.Name);
    }
}
