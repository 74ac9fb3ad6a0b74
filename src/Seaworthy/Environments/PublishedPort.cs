using System.Globalization;
using Seaworthy.Documents;
using Seaworthy.Text;

namespace Seaworthy.Environments;

/// <summary>A port that a compose service publishes on its host (compose-spec, short and long syntax).</summary>
/// <param name="Span">The entry.</param>
/// <param name="HostAddress">The address it listens on; null for all interfaces.</param>
/// <param name="Target">First port inside the container; 0 when the text does not tell.</param>
internal sealed record PublishedPort(TextSpan Span, string? HostAddress, int Target)
{
    public bool IsOnAllInterfaces => HostAddress is null or "" or "0.0.0.0" or "::" or "[::]";

    public static IEnumerable<PublishedPort> Of(ObjectNode service)
    {
        foreach (var item in service["ports"].Items())
        {
            if (item is ObjectNode map)
            {
                // Without `published` the engine picks a free port: still on the host.
                yield return new PublishedPort(item.Span, map["host_ip"].AsText(), Number(map["target"].AsText()));
            }
            else if (item.AsText() is { Length: > 0 } text && ReadShort(text, item.Span) is { } port)
            {
                yield return port;
            }
        }
    }

    // [[IP:]HOST:]CONTAINER[/PROTOCOL]; an address of six parts stands in brackets, and tokens may hold colons.
    private static PublishedPort? ReadShort(string text, TextSpan span)
    {
        var slash = text.LastIndexOf('/');
        var body = slash < 0 ? text : text.Substring(0, slash);
        var container = LastColon(body, body.Length);
        var target = Number(body.Substring(container + 1));
        if (container < 0)
        {
            return new PublishedPort(span, null, target);
        }

        var host = LastColon(body, container);
        return new PublishedPort(span, host < 0 ? null : body.Substring(0, host), target);
    }

    private static int LastColon(string text, int end)
    {
        var depth = 0;
        for (var i = end - 1; i >= 0; i--)
        {
            depth += text[i] is '}' or ']' ? 1 : text[i] is '{' or '[' ? -1 : 0;
            if (text[i] == ':' && depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static int Number(string? text)
    {
        var end = text?.IndexOf('-') ?? -1;
        return int.TryParse(end > 0 ? text!.Substring(0, end) : text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : 0;
    }
}
