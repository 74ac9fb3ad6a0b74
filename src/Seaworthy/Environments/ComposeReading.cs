using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Environments;

/// <summary>Reads services and their variables from a compose file (compose-spec, <c>services</c>).</summary>
internal static class ComposeReading
{
    public static bool LooksLikeCompose(ConfigNode? root)
    {
        foreach (var member in root.At("services").Members())
        {
            if (member.Value is ObjectNode service && (service.TryGet("image", out _) || service.TryGet("build", out _) || service.TryGet("environment", out _)))
            {
                return true;
            }
        }

        return false;
    }

    public static IEnumerable<Container> Containers(WorkspaceDocument document)
    {
        foreach (var root in document.Document.Roots)
        {
            foreach (var service in root.At("services").Members())
            {
                if (service.Value is ObjectNode node)
                {
                    yield return new Container(document, service.Name, service.NameSpan, node, null, [.. Variables(node)]);
                }
            }
        }
    }

    private static IEnumerable<Variable> Variables(ObjectNode service)
    {
        switch (service["environment"])
        {
            case ObjectNode map:
                foreach (var member in map.Members)
                {
                    // A null passes the variable through from the shell.
                    yield return new Variable(member.Name, member.NameSpan, member.Value.AsText(), member.Value.Kind == NodeKind.Null ? member.NameSpan : member.Value.Span, member.Value);
                }

                break;
            case ArrayNode list:
                foreach (var item in list.Items)
                {
                    if (item is ScalarNode { Text: { Length: > 0 } text })
                    {
                        yield return Split((ScalarNode)item, text);
                    }
                }

                break;
        }
    }

    // `NAME=value` as one scalar: the parts' places are exact where the scalar is written without escapes.
    private static Variable Split(ScalarNode item, string text)
    {
        var equals = text.IndexOf('=');
        if (equals < 0)
        {
            return new Variable(text, item.Span, null, item.Span, item);
        }

        var quote = item.IsQuoted ? 1 : 0;
        var exact = item.Span.Length == text.Length + (2 * quote);
        return new Variable(
            text.Substring(0, equals),
            exact ? new TextSpan(item.Span.Start + quote, equals) : item.Span,
            text.Substring(equals + 1),
            exact ? new TextSpan(item.Span.Start + quote + equals + 1, text.Length - equals - 1) : item.Span,
            item);
    }
}
