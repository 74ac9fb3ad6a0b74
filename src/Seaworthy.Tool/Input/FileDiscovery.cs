using System.Text;
using Seaworthy.Environments;
using Seaworthy.Rules;
using Seaworthy.Text;

namespace Seaworthy.Tool.Input;

/// <summary>Finds and reads the files that say how a service is deployed.</summary>
internal static class FileDiscovery
{
    private const long MaxSize = 4 << 20;

    /// <summary>Reads what is under a folder, or a single file.</summary>
    /// <exception cref="InputException">The path or the policy does not exist.</exception>
    public static InputFiles Read(string path, string? policyPath, Progress progress, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(path);
        var single = File.Exists(full);
        if (!single && !Directory.Exists(full))
        {
            throw new InputException($"'{path}' does not exist. Give the folder of a service, for instance: seaworthy validate src/Wallet");
        }

        var root = single ? Path.GetDirectoryName(full)! : full;
        var names = single ? [Path.GetFileName(full)] : Names(root);
        var files = new SourceFile?[names.Count];
        var unread = new List<UnreadFile>();
        Parallel.For(0, names.Count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = names.Count < 64 ? 1 : Environment.ProcessorCount }, i =>
        {
            if (TryRead(Path.Combine(root, names[i]), names[i], out var reason) is { } file)
            {
                files[i] = file;
                progress.Step(names.Count);
            }
            else
            {
                lock (unread)
                {
                    unread.Add(new UnreadFile(names[i], reason));
                }
            }
        });
        unread.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new InputFiles(root, [.. files.OfType<SourceFile>()], Policy(root, policyPath), unread);
    }

    private static List<string> Names(string root)
    {
        var names = new List<string>();
        var pending = new Stack<string>();
        pending.Push(root);
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        while (pending.Count > 0)
        {
            foreach (var entry in new DirectoryInfo(pending.Pop()).EnumerateFileSystemInfos("*", options))
            {
                if ((entry.Attributes & FileAttributes.Directory) != 0)
                {
                    if (!DocumentNames.IsSkippedFolder(entry.Name))
                    {
                        pending.Push(entry.FullName);
                    }
                }
                else if (DocumentNames.IsRelevant(entry.Name))
                {
                    names.Add(Path.GetRelativePath(root, entry.FullName).Replace('\\', '/'));
                }
            }
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    // Decoded as the configuration provider decodes: by byte order mark, else UTF-8 with replacement characters.
    private static SourceFile? TryRead(string path, string name, out string reason)
    {
        reason = "";
        try
        {
            if (new FileInfo(path).Length > MaxSize)
            {
                reason = "it is larger than 4 MB";
                return null;
            }

            var bytes = File.ReadAllBytes(path);
            if (bytes.Length >= 2 && bytes[0] is 0xFE or 0xFF)
            {
                using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
                return new SourceFile(name, reader.ReadToEnd());
            }

            var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
            return new SourceFile(name, Encoding.UTF8.GetString(bytes, start, bytes.Length - start));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reason = exception is UnauthorizedAccessException ? "access is denied" : "it can't be read";
            return null;
        }
    }

    private static SourceFile? Policy(string root, string? policyPath)
    {
        var path = policyPath is null ? FindPolicy(root) : Path.GetFullPath(policyPath);
        if (path is null)
        {
            return null;
        }

        return TryRead(path, Path.GetRelativePath(root, path).Replace('\\', '/'), out var reason)
            ?? throw new InputException($"The policy '{policyPath ?? path}' can't be read: {(reason.Length > 0 ? reason : "it does not exist")}");
    }

    // The nearest policy from the folder up to the repository's root.
    private static string? FindPolicy(string root)
    {
        for (var at = new DirectoryInfo(root); at is not null; at = at.Parent)
        {
            foreach (var name in new[] { "seaworthy.yaml", "seaworthy.yml" })
            {
                var path = Path.Combine(at.FullName, name);
                if (File.Exists(path))
                {
                    return path;
                }
            }

            if (Path.Exists(Path.Combine(at.FullName, ".git")))
            {
                return null;
            }
        }

        return null;
    }
}
