using System.Globalization;
using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Schemas;

/// <summary>The way from the root of an instance to a value.</summary>
/// <param name="KeyPath">As people write it: <c>services.web.ports[0]</c>.</param>
/// <param name="Pointer">As a JSON Pointer.</param>
/// <param name="Key">The key that the value stands behind; empty for an item and the root.</param>
internal sealed record InstancePath(string KeyPath, string Pointer, TextSpan Key)
{
    public static InstancePath Root { get; } = new("", "", default);

    public InstancePath Append(string name, TextSpan key)
    {
        var step = IsPlain(name) ? (KeyPath.Length == 0 ? name : "." + name) : "[\"" + name + "\"]";
        return new InstancePath(KeyPath + step, JsonPointer.Append(Pointer, name), key);
    }

    public InstancePath Append(int index) =>
        new(KeyPath + "[" + index.ToString(CultureInfo.InvariantCulture) + "]", JsonPointer.Append(Pointer, index), default);

    /// <summary>The place to show: scalars themselves, the key in front of an object or a list, and where there is none its first character or key.</summary>
    public TextSpan Place(ConfigNode node, bool isAboutKey)
    {
        if (node is ScalarNode && !isAboutKey)
        {
            return node.Span;
        }

        if (Key.Length > 0)
        {
            return Key;
        }

        return node is ObjectNode { Members: [var first, ..] } && first.NameSpan.Start == node.Span.Start
            ? first.NameSpan
            : node is ScalarNode ? node.Span : new TextSpan(node.Span.Start, Math.Min(node.Span.Length, 1));
    }

    private static bool IsPlain(string name)
    {
        foreach (var c in name)
        {
            if (c is '.' or '[' or ']' or '"' or ' ' or '/')
            {
                return false;
            }
        }

        return name.Length > 0;
    }
}
