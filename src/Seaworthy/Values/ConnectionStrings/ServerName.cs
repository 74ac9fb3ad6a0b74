namespace Seaworthy.Values;

/// <summary>The ways drivers write a server: <c>tcp:host,1433</c>, <c>host\instance</c>, <c>host:5432</c>, <c>sb://host/</c>, <c>[::1]:6379</c>.</summary>
internal static class ServerName
{
    public static string Host(string server)
    {
        var text = Bare(server);
        if (text.StartsWith("(".AsSpan()))
        {
            var close = text.IndexOf(')');
            return (close > 0 ? text.Slice(0, close + 1) : text).ToString();
        }

        if (text.StartsWith("[".AsSpan()) && text.IndexOf(']') is > 0 and var bracket)
        {
            return text.Slice(1, bracket - 1).ToString();
        }

        if (IpAddress.TryParse(text, out _))
        {
            return text.ToString();
        }

        var end = text.IndexOfAny(",:\\".AsSpan());
        return (end >= 0 ? text.Slice(0, end) : text).Trim().ToString();
    }

    public static int? Port(string server)
    {
        var text = Bare(server);
        if (text.StartsWith("[".AsSpan()) && text.IndexOf(']') is > 0 and var bracket)
        {
            text = text.Slice(bracket + 1);
        }
        else if (IpAddress.TryParse(text, out _))
        {
            return null;
        }

        // A comma may separate hosts ("a,b"); what follows is a port only when it is a number.
        var comma = text.LastIndexOf(',');
        if (comma >= 0 && UrlScan.ParsePort(text.Slice(comma + 1).Trim()) is { } port)
        {
            return port;
        }

        var colon = text.IndexOf(':');
        if (colon < 0)
        {
            return null;
        }

        text = text.Slice(colon + 1);
        var end = text.IndexOfAny(',', '/');
        return UrlScan.ParsePort(end >= 0 ? text.Slice(0, end) : text);
    }

    private static ReadOnlySpan<char> Bare(string server)
    {
        var text = server.AsSpan().Trim();
        var scheme = text.IndexOf("://".AsSpan());
        if (scheme >= 0)
        {
            text = text.Slice(scheme + 3);
            var slash = text.IndexOf('/');
            return slash >= 0 ? text.Slice(0, slash) : text;
        }

        foreach (var protocol in Protocols)
        {
            if (text.StartsWith(protocol.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                // A named pipe is written \\host\pipe\name.
                return text.Slice(protocol.Length).Trim().TrimStart('\\');
            }
        }

        return text.TrimStart('\\');
    }

    private static readonly string[] Protocols = ["tcp:", "np:", "lpc:", "admin:"];
}
