using System.Globalization;

namespace Seaworthy.Values;

/// <summary>For how many seconds a Strict-Transport-Security header (RFC 6797) holds.</summary>
internal static class StrictTransportAge
{
    public static long? Of(string header)
    {
        var at = header.IndexOf("max-age=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var end = at + 8;
        while (end < header.Length && header[end] is >= '0' and <= '9')
        {
            end++;
        }

        return long.TryParse(header.Substring(at + 8, end - at - 8), NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age : null;
    }
}
