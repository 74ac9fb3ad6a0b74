#if NET
using System.Buffers;
#endif

namespace Seaworthy.Compatibility;

/// <summary>Vectorised searches where the runtime has them.</summary>
internal static class Scanning
{
#if NET
    private static readonly SearchValues<char> JsonStops = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>Index of the next quote, backslash or control character; negative when there is none.</summary>
    public static int IndexOfJsonStop(ReadOnlySpan<char> span) => span.IndexOfAny(JsonStops);
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
