using System.Buffers;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Seaworthy.Text;

namespace Seaworthy.Tool.Input;

/// <summary>Reads one file, never more of it than is worth judging.</summary>
internal static class SourceFileReader
{
    public const int MaxSize = 4 << 20;

    /// <summary>The file, or null with the reason as a clause without a full stop.</summary>
    public static SourceFile? Read(string path, string name, out string reason)
    {
        reason = "";
        byte[]? rented = null;
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (RandomAccess.GetLength(handle) is var length && length > MaxSize)
            {
                reason = "it is larger than 4 MB";
                return null;
            }

            // One byte more than announced: a file that grows, or one that does not tell its length, shows itself.
            rented = ArrayPool<byte>.Shared.Rent((int)length + 1);
            if (!TryFill(handle, ref rented, out var count))
            {
                reason = "it is larger than 4 MB";
                return null;
            }

            return new SourceFile(name, Decode(rented.AsSpan(0, count)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            reason = exception switch
            {
                UnauthorizedAccessException => "access is denied",
                FileNotFoundException or DirectoryNotFoundException => "it does not exist",
                _ => "the system can't read it",
            };
            return null;
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented, clearArray: true);
            }
        }
    }

    private static bool TryFill(SafeFileHandle handle, ref byte[] buffer, out int count)
    {
        count = 0;
        for (int read; (read = RandomAccess.Read(handle, buffer.AsSpan(count), count)) > 0;)
        {
            count += read;
            if (count > MaxSize)
            {
                return false;
            }

            if (count == buffer.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                buffer.AsSpan(0, count).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
                buffer = larger;
            }
        }

        return true;
    }

    // As StreamReader decodes, and with it the configuration provider: by byte order mark, else UTF-8 with replacement characters.
    private static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32.GetString(bytes[4..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true).GetString(bytes[4..]),
        _ => Encoding.UTF8.GetString(bytes),
    };
}
