using Seaworthy.Contracts;
using Seaworthy.Environments;
using Seaworthy.Text;
using Seaworthy.Tool.Input;

namespace Seaworthy.Tool.Commands;

/// <summary>The contracts that the command line names, and the files that only they tell of.</summary>
internal static class ContractInputs
{
    private const string Extension = ".contract.json";

    /// <summary>Adds contracts to what is validated, and the files their code loads behind the usual ones.</summary>
    /// <exception cref="InputException">There is no contract where one is said to be.</exception>
    public static ValidationRequest Add(ValidationRequest request, IReadOnlyList<string> paths, string folder, CancellationToken cancellationToken)
    {
        var root = Path.GetFullPath(folder.Length == 0 ? "." : folder);
        List<SourceFile> contracts = [.. paths.SelectMany(path => Read(path, root)).DistinctBy(file => file.Path)];
        var known = request.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var late = new List<SourceFile>();
        foreach (var path in contracts.SelectMany(file => ContractReader.Read(file, cancellationToken).LateFiles).SelectMany(file => Paths(root, request, file)))
        {
            if (known.Add(path) && SourceFileReader.Read(Path.Combine(root, path), path, out _) is { } file)
            {
                late.Add(file);
            }
        }

        return request with { Contracts = contracts, Files = [.. request.Files, .. late] };
    }

    private static IEnumerable<SourceFile> Read(string path, string root)
    {
        if (string.IsNullOrWhiteSpace(path) || !Path.Exists(path))
        {
            throw new InputException($"The contract '{path}' does not exist. Give a *{Extension}, the assembly that holds one, or a folder of either.");
        }

        return Directory.Exists(path) ? InFolder(path, root) : [InFile(path, root) ?? throw NoContract(path)];
    }

    // A build writes the document beside the assembly; what lies beside it says the same.
    private static List<SourceFile> InFolder(string folder, string root)
    {
        List<SourceFile> found = [.. Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal).Select(path => Document(path, root))];
        if (found.Count == 0)
        {
            found.AddRange(Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(path => InFile(path, root)).OfType<SourceFile>());
        }

        return found.Count > 0 ? found : throw NoContract(folder);
    }

    private static SourceFile? InFile(string path, string root) =>
        !AssemblyContract.IsAssembly(path) ? Document(path, root)
        : AssemblyContract.Read(path) is { } text ? new SourceFile(Name(path, root), text)
        : null;

    private static SourceFile Document(string path, string root) =>
        SourceFileReader.Read(path, Name(path, root), out var reason) ?? throw new InputException($"The contract '{path}' can't be read: {reason}.");

    private static string Name(string path, string root) => Path.GetRelativePath(root, Path.GetFullPath(path));

    private static InputException NoContract(string path) =>
        new($"There is no contract in '{path}'. Run 'dotnet add package Seaworthy.Analyzers' in the project and build it again.");

    // The contract names them from its project, and any folder of a project or of settings may be that.
    private static IEnumerable<string> Paths(string root, ValidationRequest request, LateFile late)
    {
        foreach (var folder in request.Files.Where(f => DocumentNames.FormatOf(f.Path) is not null).Select(f => f.Folder).Distinct(StringComparer.Ordinal))
        {
            if (late.In("*") is not { } name || RelativePath.Combine(folder, name) is not { } path)
            {
                continue;
            }

            var directory = Path.Combine(root, Path.GetDirectoryName(path)!);
            if (!Directory.Exists(directory))
            {
                continue;
            }

            foreach (var found in Directory.EnumerateFiles(directory, Path.GetFileName(path)).Order(StringComparer.Ordinal))
            {
                yield return Path.GetRelativePath(root, found).Replace('\\', '/');
            }
        }
    }
}
