using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Seaworthy.Environments;

namespace Seaworthy.Analyzers.Hosting;

/// <summary>Picks out of the additional files those that say how the project is deployed.</summary>
internal static class HandedFiles
{
    private const string Role = "build_metadata.AdditionalFiles.SeaworthyRole";

    /// <summary>The files in the order of their paths; those without a readable text are left to the compiler, which reports them.</summary>
    public static ImmutableArray<HandedFile> Of(AnalyzerOptions options, string folder, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<HandedFile>();
        foreach (var file in options.AdditionalFiles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = Relative(folder, file.Path.Replace('\\', '/'));
            if (!Takes(options, file, path) || file.GetText(cancellationToken) is not { } text)
            {
                continue;
            }

            files.Add(new HandedFile(file, text, path, IsPolicy(path)));
        }

        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files.ToImmutable();
    }

    /// <summary>Whether there is any at all, found without reading one.</summary>
    public static bool Any(AnalyzerOptions options, string folder)
    {
        foreach (var file in options.AdditionalFiles)
        {
            if (Takes(options, file, Relative(folder, file.Path.Replace('\\', '/'))))
            {
                return true;
            }
        }

        return false;
    }

    // A file that another package handed over first carries no role of ours; its name then tells.
    private static bool Takes(AnalyzerOptions options, AdditionalText file, string path) =>
        DocumentNames.IsRelevant(path) &&
        !(options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(Role, out var role) && string.Equals(role, "none", StringComparison.OrdinalIgnoreCase));

    private static bool IsPolicy(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return string.Equals(name, "seaworthy.yaml", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "seaworthy.yml", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A full path as seen from a folder, climbing with <c>../</c> where it lies above; the full path itself when they share no root.</summary>
    internal static string Relative(string folder, string path)
    {
        if (folder.Length == 0)
        {
            return path;
        }

        var comparison = folder.Length > 1 && folder[1] == ':' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var climbs = "";
        for (var at = folder; at.Length > 0; climbs += "../")
        {
            if (path.StartsWith(at, comparison))
            {
                return climbs + path.Substring(at.Length);
            }

            var slash = at.LastIndexOf('/', at.Length - 2 < 0 ? 0 : at.Length - 2);
            if (slash < 0)
            {
                break;
            }

            at = at.Substring(0, slash + 1);
        }

        return path;
    }
}
