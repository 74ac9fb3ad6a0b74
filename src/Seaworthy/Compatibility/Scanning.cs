#if NET
using System.Buffers;
#endif

namespace Seaworthy.Compatibility;

/// <summary>Vectorised searches where the runtime has them.</summary>
internal static class Scanning
{
#if NET
    // Most texts are shorter: for them a loop is as fast, and the search below need not be compiled while the process starts.
    private const int Short = 256;

    /// <summary>Index of the next quote, backslash or control character; negative when there is none.</summary>
    public static int IndexOfJsonStop(ReadOnlySpan<char> span)
    {
        var head = Math.Min(span.Length, Short);
        for (var i = 0; i < head; i++)
        {
            if (span[i] is '"' or '\\' or < ' ')
            {
                return i;
            }
        }

        if (span.Length <= Short)
        {
            return -1;
        }

        var found = span.Slice(Short).IndexOfAny(Stops.Json);
        return found < 0 ? found : found + Short;
    }

    private static class Stops
    {
        public static readonly SearchValues<char> Json = SearchValues.Create(
            "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");
    }
#else
    /// <summary>Index of the next quote, backslash or control character; negative when there is none.</summary>
    public static int IndexOfJsonStop(ReadOnlySpan<char> span)
    {
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] is '"' or '\\' or < ' ')
            {
                return i;
            }
        }

        return -1;
    }
#endif
}
