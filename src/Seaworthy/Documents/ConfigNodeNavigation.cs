namespace Seaworthy.Documents;

/// <summary>Short ways through a tree whose shape is hoped for, never assumed.</summary>
internal static class ConfigNodeNavigation
{
    /// <summary>The node at a path of member names, or null where the tree is shaped otherwise.</summary>
    public static ConfigNode? At(this ConfigNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            node = (node as ObjectNode)?[name];
        }

        return node;
    }

    /// <summary>The text of a scalar, or null for anything else.</summary>
    public static string? AsText(this ConfigNode? node) => (node as ScalarNode)?.Text;

    /// <summary>The items of a list; none for anything else.</summary>
    public static ConfigNode[] Items(this ConfigNode? node) => (node as ArrayNode)?.Items ?? [];

    /// <summary>The members of a mapping; none for anything else.</summary>
    public static ConfigMember[] Members(this ConfigNode? node) => (node as ObjectNode)?.Members ?? MemberList.None;
}
