using Seaworthy.Schemas;
using Seaworthy.Text;

namespace Seaworthy.Tool.Input;

/// <summary>Reads the local schemas that files name, and the documents these refer to in turn. Nothing is fetched.</summary>
internal static class SchemaDiscovery
{
    // Real families of schemas have dozens of files; a circle of generated names must end.
    private const int MostFiles = 1000;

    /// <summary>The schemas named by path, as far as they can be read.</summary>
    /// <param name="root">The folder that paths count from.</param>
    /// <param name="paths">Paths as references spell them.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static IReadOnlyList<SourceFile> Read(string root, IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var found = new List<SourceFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<string>(paths.Where(seen.Add));
        while (pending.TryDequeue(out var path) && found.Count < MostFiles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Open(root, path) is not { } file)
            {
                continue;
            }

            found.Add(file);
            foreach (var next in SchemaReferences.OfSchema(file, SchemaFiles.Read(file, cancellationToken).Root))
            {
                if (seen.Add(next))
                {
                    pending.Enqueue(next);
                }
            }
        }

        return found;
    }

    // A reference is written as a URI, so a blank in a name may be %20.
    private static SourceFile? Open(string root, string path) =>
        SourceFileReader.Read(Path.Combine(root, path), path, out _) ?? (path.Contains('%', StringComparison.Ordinal) ? SourceFileReader.Read(Path.Combine(root, Uri.UnescapeDataString(path)), path, out _) : null);
}
