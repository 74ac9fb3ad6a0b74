using System.Globalization;

namespace Seaworthy.Probes;

/// <summary>A Strict-Transport-Security header (RFC 6797).</summary>
/// <param name="MaxAgeSeconds">How long a browser remembers to use HTTPS alone; 0 makes it forget.</param>
/// <param name="IncludesSubdomains">Whether names below the host are covered.</param>
public sealed record StrictTransportSecurity(long MaxAgeSeconds, bool IncludesSubdomains)
{
    /// <summary>Reads the value of a header; null where RFC 6797 has browsers ignore it: no max-age, a bad one, a directive twice.</summary>
    internal static StrictTransportSecurity? Parse(string value)
    {
        long? maxAge = null;
        var subdomains = false;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var directive in value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = directive.Split('=', 2, StringSplitOptions.TrimEntries);
            if (!seen.Add(parts[0]))
            {
                return null;
            }

            if (parts[0].Equals("max-age", StringComparison.OrdinalIgnoreCase))
            {
                maxAge = parts.Length == 2 ? Seconds(parts[1]) : null;
            }
            else if (parts[0].Equals("includeSubDomains", StringComparison.OrdinalIgnoreCase))
            {
                subdomains = true;
            }
        }

        return maxAge is { } age ? new StrictTransportSecurity(age, subdomains) : null;
    }

    private static long? Seconds(string text)
    {
        if (text is ['"', .., '"'])
        {
            text = text[1..^1];
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
    }
}
