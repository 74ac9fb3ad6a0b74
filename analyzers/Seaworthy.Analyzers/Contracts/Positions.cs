using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Seaworthy.Analyzers.Contracts;

/// <summary>Places of nodes and symbols in source.</summary>
internal static class Positions
{
    public static Position Of(SyntaxNode node) => Of(node.SyntaxTree, node.Span);

    /// <summary>The first place of a symbol in source, the smallest when it is declared in parts.</summary>
    public static Position? Of(ImmutableArray<Location> locations)
    {
        Position? first = null;
        foreach (var location in locations)
        {
            if (location.SourceTree is { } tree && Of(tree, location.SourceSpan) is var at && (first is null || at.CompareTo(first.Value) < 0))
            {
                first = at;
            }
        }

        return first;
    }

    /// <summary>A path relative to the project with forward slashes; the bare name when the file is on another root.</summary>
    public static string Relative(string path, string? projectDirectory)
    {
        var file = path.Replace('\\', '/');
        var root = (projectDirectory ?? "").Replace('\\', '/').TrimEnd('/');
        var name = file.Substring(file.LastIndexOf('/') + 1);
        var rooted = file.StartsWith("/", StringComparison.Ordinal) || (file.Length > 1 && file[1] == ':');
        if (!rooted)
        {
            return file;
        }

        if (root.Length == 0)
        {
            return name;
        }

        var from = root.Split('/');
        var to = file.Split('/');
        var windows = root.Length > 1 && root[1] == ':';
        var same = 0;
        while (same < from.Length && same < to.Length - 1 &&
            string.Equals(from[same], to[same], windows ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
        {
            same++;
        }

        // Sharing only the root, or climbing far, would tell of the machine.
        var up = from.Length - same;
        return same <= 1 || up > 3 ? name : string.Concat(Enumerable.Repeat("../", up)) + string.Join("/", to.Skip(same));
    }

    private static Position Of(SyntaxTree tree, TextSpan span)
    {
        var line = tree.GetLineSpan(span).StartLinePosition;
        return new(tree.FilePath, line.Line + 1, line.Character + 1);
    }
}
