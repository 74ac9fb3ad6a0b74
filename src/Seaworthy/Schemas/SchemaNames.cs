using Seaworthy.Documents;

namespace Seaworthy.Schemas;

/// <summary>The names of members that a schema spells, by the name without regard to case.</summary>
internal static class SchemaNames
{
    private const int MaxDepth = 64;

    public static Dictionary<string, string> Find(ConfigNode schema)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Visit(schema, names, 0);
        return names;
    }

    private static void Visit(ConfigNode node, Dictionary<string, string> names, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        foreach (var member in node.Members())
        {
            switch (member.Name)
            {
                case "properties" or "dependentSchemas" or "dependentRequired" or "dependencies":
                    foreach (var property in member.Value.Members())
                    {
                        names[property.Name] = property.Name;
                    }

                    break;
                case "required":
                    foreach (var name in member.Value.Items().Select(static item => item.AsText()).OfType<string>())
                    {
                        names[name] = name;
                    }

                    break;
            }

            Visit(member.Value, names, depth + 1);
        }

        foreach (var item in node.Items())
        {
            Visit(item, names, depth + 1);
        }
    }
}
