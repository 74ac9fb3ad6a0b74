using System.Buffers.Binary;
using System.Text;

namespace Seaworthy.Tool.Input;

/// <summary>Which files git keeps, by its index (gitformat-index, versions 2 to 4). Nothing is run, nothing is written.</summary>
internal static class GitIndex
{
    private const int MaxSize = 64 << 20;
    private const int FixedSize = 62;
    private const int ExtendedFlag = 0x4000;

    /// <summary>The tracked files under a folder, relative to it; none where there is no repository or its index can't be read.</summary>
    public static IReadOnlyCollection<string> Tracked(string folder)
    {
        try
        {
            for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            {
                if (RepositoryOf(at.FullName) is { } repository)
                {
                    var index = Path.Combine(repository, "index");
                    var prefix = Path.GetRelativePath(at.FullName, folder).Replace('\\', '/');
                    return !File.Exists(index) || new FileInfo(index).Length > MaxSize || UsesSha256(repository) ? []
                        : Parse(File.ReadAllBytes(index), prefix == "." ? "" : prefix + "/");
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // What can't be told is not claimed.
        }

        return [];
    }

    /// <summary>The names in an index that start with a prefix, without it; what is damaged ends the list.</summary>
    internal static HashSet<string> Parse(ReadOnlySpan<byte> index, string prefix)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (index.Length < 12 || !index[..4].SequenceEqual("DIRC"u8))
        {
            return names;
        }

        var version = BinaryPrimitives.ReadInt32BigEndian(index[4..]);
        var count = BinaryPrimitives.ReadInt32BigEndian(index[8..]);
        var previous = Array.Empty<byte>();
        var at = 12;
        for (var i = 0; i < count && version is >= 2 and <= 4 && at + FixedSize < index.Length; i++)
        {
            var start = at;
            var flags = BinaryPrimitives.ReadUInt16BigEndian(index[(at + FixedSize - 2)..]);
            at += FixedSize + (version >= 3 && (flags & ExtendedFlag) != 0 ? 2 : 0);
            var kept = version == 4 ? previous.Length - Removed(index, ref at) : 0;
            var length = at < index.Length ? index[at..].IndexOf((byte)0) : -1;
            if (kept < 0 || length < 0)
            {
                break;
            }

            previous = [.. previous.AsSpan(0, kept), .. index.Slice(at, length)];
            at += length + 1;
            // Before version 4 entries end on a multiple of eight, with at least one zero.
            at = version == 4 ? at : start + ((at - start + 7) & ~7);
            var name = Encoding.UTF8.GetString(previous);
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                names.Add(name[prefix.Length..]);
            }
        }

        return names;
    }

    // How many bytes of the name before are dropped: seven bits a byte, highest first, one added for each byte that follows.
    private static int Removed(ReadOnlySpan<byte> index, ref int at)
    {
        var value = 0;
        for (var first = true; at < index.Length; first = false)
        {
            var next = index[at++];
            value = first ? next & 0x7F : ((value + 1) << 7) | (next & 0x7F);
            if ((next & 0x80) == 0 || value > 1 << 20)
            {
                break;
            }
        }

        return value;
    }

    // A worktree has a file with the way to its repository instead of the folder.
    private static string? RepositoryOf(string folder)
    {
        var path = Path.Combine(folder, ".git");
        if (Directory.Exists(path))
        {
            return path;
        }

        return File.Exists(path) && File.ReadAllText(path).Trim() is var text && text.StartsWith("gitdir: ", StringComparison.Ordinal)
            ? Path.GetFullPath(Path.Combine(folder, text["gitdir: ".Length..]))
            : null;
    }

    // Its entries are longer; such repositories are rare.
    private static bool UsesSha256(string repository) =>
        Path.Combine(repository, "config") is var config && File.Exists(config) && File.ReadAllText(config).Contains("objectformat = sha256", StringComparison.OrdinalIgnoreCase);
}
