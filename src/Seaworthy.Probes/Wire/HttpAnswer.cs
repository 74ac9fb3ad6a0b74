using System.Globalization;

namespace Seaworthy.Probes.Wire;

/// <summary>Reads the head of an HTTP/1 answer for the few facts that are reported.</summary>
internal static class HttpAnswer
{
    public static HttpFacts? Parse(string head, string host)
    {
        var lines = head.Split("\r\n");
        var parts = lines[0].Split(' ', 3);
        if (parts.Length < 2 || !parts[0].StartsWith("HTTP/1.", StringComparison.Ordinal)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status) || status is < 100 or > 999)
        {
            return null;
        }

        // RFC 6797, 8.1: of several headers the first counts.
        var sts = Field(lines, "Strict-Transport-Security");
        var location = Field(lines, "Location");
        return new HttpFacts
        {
            Status = status,
            StrictTransportSecurity = sts is null ? null : StrictTransportSecurity.Parse(sts),
            Redirect = status is 301 or 302 or 303 or 307 or 308 && location is not null ? TargetOf(location, host) : RedirectTarget.None,
        };
    }

    private static string? Field(string[] lines, string name) =>
        lines.Skip(1).FirstOrDefault(l => l.StartsWith(name, StringComparison.OrdinalIgnoreCase) && l.Length > name.Length && l[name.Length] == ':')
            ?[(name.Length + 1)..].Trim();

    private static RedirectTarget TargetOf(string location, string host) =>
        !Uri.TryCreate(location, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps ? RedirectTarget.Other
        : string.Equals(Finder.NormalizedHost(uri.IdnHost), host, StringComparison.OrdinalIgnoreCase) ? RedirectTarget.HttpsSameHost
        : RedirectTarget.HttpsOtherHost;
}
