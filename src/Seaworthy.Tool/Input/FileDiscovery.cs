using Seaworthy.Environments;
using Seaworthy.Rules;
using Seaworthy.Text;

namespace Seaworthy.Tool.Input;

/// <summary>Finds and reads the files that say how a service is deployed.</summary>
internal static class FileDiscovery
{
    // Measured on two cores with warm files: 10,000 take 48 ms instead of 65; below a thousand, threads gain nothing.
    private const int ParallelFrom = 1024;

    private static readonly string[] PolicyNames = ["seaworthy.yaml", "seaworthy.yml"];

    /// <summary>Reads what is under a folder, or a single file.</summary>
    /// <exception cref="InputException">The path or the policy does not exist.</exception>
    public static InputFiles Read(string path, string? policyPath, Progress progress, CancellationToken cancellationToken)
    {
        var full = FullPath(path, "path");
        var single = File.Exists(full);
        if (!single && !Directory.Exists(full))
        {
            throw new InputException($"'{path}' does not exist. Give the folder of a service, for instance: seaworthy validate src/Wallet");
        }

        var root = single ? Path.GetDirectoryName(full)! : full;
        var unread = new List<UnreadFile>();
        var policy = Policy(root, policyPath);
        var selects = NamedFiles.Of(policy, cancellationToken);
        var names = single ? SingleName(path, full) : Names(root, selects, unread, cancellationToken);
        var files = new SourceFile?[names.Count];
        if (names.Count < ParallelFrom)
        {
            for (var i = 0; i < names.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                ReadOne(i);
            }
        }
        else
        {
            Parallel.For(0, names.Count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, ReadOne);
        }

        unread.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new InputFiles(root, [.. files.OfType<SourceFile>()], policy, unread);

        void ReadOne(int i)
        {
            files[i] = SourceFileReader.Read(Path.Combine(root, names[i]), names[i], out var reason);
            if (files[i] is null)
            {
                lock (unread)
                {
                    unread.Add(new UnreadFile(names[i], reason));
                }
            }

            progress.Step(names.Count);
        }
    }

    // A policy is none of the files it judges; one of a sub-folder is not the policy of this run.
    private static bool IsWorthReading(string name) => DocumentNames.IsRelevant(name) && !IsPolicyName(name);

    private static bool IsPolicyName(string name) => Array.Exists(PolicyNames, p => string.Equals(p, name, StringComparison.OrdinalIgnoreCase));

    private static List<string> SingleName(string path, string full) =>
        Path.GetFileName(full) is var name && IsPolicyName(name) ? []
        : DocumentNames.IsRelevant(name) ? [name]
        : throw new InputException($"'{path}' is no file that Seaworthy reads. It reads appsettings*.json, .env, compose and Kubernetes YAML, project files, Dockerfiles and the like; give one of them or a folder.");

    private static List<string> Names(string root, Predicate<string>? selects, List<UnreadFile> unread, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        var pending = new Stack<string>();
        pending.Push(root);
        var options = new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false };
        while (pending.TryPop(out var folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", options))
                {
                    var isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
                    if ((entry.Attributes & FileAttributes.Directory) == 0)
                    {
                        if (IsWorthReading(entry.Name) || (selects is not null && selects(Relative(root, entry.FullName))))
                        {
                            names.Add(Relative(root, entry.FullName));
                        }
                    }
                    else if (!isLink && !DocumentNames.IsSkippedFolder(entry.Name))
                    {
                        // A linked folder is not entered: it may lead in a circle or out of the repository.
                        pending.Push(entry.FullName);
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                unread.Add(new UnreadFile(Relative(root, folder), exception is UnauthorizedAccessException ? "access to the folder is denied" : "the folder can't be listed"));
            }
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static string FullPath(string path, string what) =>
        string.IsNullOrWhiteSpace(path) ? throw new InputException($"The {what} is empty.") : Path.GetFullPath(path);

    private static SourceFile? Policy(string root, string? policyPath)
    {
        var path = policyPath is null ? FindPolicy(root) : FullPath(policyPath, "path of the policy");
        if (path is null)
        {
            return null;
        }

        return SourceFileReader.Read(path, Relative(root, path), out var reason)
            ?? throw new InputException($"The policy '{policyPath ?? Relative(root, path)}' can't be read: {reason}.");
    }

    // The nearest policy from the folder up to the repository's root.
    private static string? FindPolicy(string root)
    {
        for (var at = new DirectoryInfo(root); at is not null; at = at.Parent)
        {
            foreach (var name in PolicyNames)
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
