using System.Globalization;
using System.Text;
using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Schemas;

/// <summary>The last step of the way from the root of an instance to a value; null stands for the root. It becomes text only when somebody reads it.</summary>
/// <param name="parent">The object or list stepped into.</param>
/// <param name="index">The member or item.</param>
/// <param name="before">The steps before.</param>
internal sealed class InstancePath(ConfigNode parent, int index, InstancePath? before)
{
    private TextSpan Key => parent is ObjectNode instance ? instance.Members[index].NameSpan : default;

    /// <summary>As people write it: <c>services.web.ports[0]</c>.</summary>
    public static string KeyPath(InstancePath? path)
    {
        if (path is null)
        {
            return "";
        }

        var text = new StringBuilder();
        path.AppendKeyPath(text);
        return text.ToString();
    }

    /// <summary>As a JSON Pointer (RFC 6901).</summary>
    public static string Pointer(InstancePath? path)
    {
        if (path is null)
        {
            return "";
        }

        var text = new StringBuilder();
        path.AppendPointer(text);
        return text.ToString();
    }

    /// <summary>The place to show: scalars themselves, the key in front of an object or a list, and where there is none its first character or key.</summary>
    public static TextSpan Place(InstancePath? path, ConfigNode node, bool isAboutKey)
    {
        if (node is ScalarNode && !isAboutKey)
        {
            return node.Span;
        }

        if (path?.Key is { Length: > 0 } key)
        {
            return key;
        }

        return node is ObjectNode { Members: [var first, ..] } && first.NameSpan.Start == node.Span.Start
            ? first.NameSpan
            : node is ScalarNode ? node.Span : new TextSpan(node.Span.Start, Math.Min(node.Span.Length, 1));
    }

    // As deep as a reader lets documents be.
    private void AppendKeyPath(StringBuilder text)
    {
        before?.AppendKeyPath(text);
        if (parent is not ObjectNode instance)
        {
            text.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
        }
        else if (IsPlain(instance.Members[index].Name))
        {
            text.Append(text.Length == 0 ? "" : ".").Append(instance.Members[index].Name);
        }
        else
        {
            text.Append("[\"").Append(instance.Members[index].Name).Append("\"]");
        }
    }

    private void AppendPointer(StringBuilder text)
    {
        before?.AppendPointer(text);
        text.Append('/').Append(parent is ObjectNode instance ? JsonPointer.Escape(instance.Members[index].Name) : index.ToString(CultureInfo.InvariantCulture));
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
